package org.patienthandbook.output.template;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.output.theme.Theme;

/** Hands the theme's templates, the author's over them, to FreeMarker. */
final class ThemeTemplateLoader implements TemplateLoader {

    /** The theme's folder of templates. */
    static final String FOLDER = "templates/";

    /** A template's text as it was found. */
    private record Source(String name, String text) {}

    private final Theme theme;

    ThemeTemplateLoader(Theme theme) {
        this.theme = theme;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return theme.text(FOLDER + name).map(text -> new Source(name, text)).orElse(null);
    }

    /** Every bake has a configuration of its own: within it a template does not change. */
    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(((Source) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {
        // nothing is open
    }
}
