package org.patienthandbook.output.template;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.output.theme.Theme;

/** Loads templates for FreeMarker: the author's own if there is one, otherwise the theme's. */
final class ThemeTemplateLoader implements TemplateLoader {

    /** The theme's folder of templates. */
    static final String FOLDER = "templates/";

    private record Source(String name, String text) {}

    private final Theme theme;

    ThemeTemplateLoader(Theme theme) {
        this.theme = theme;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return theme.text(FOLDER + name).map(text -> new Source(name, text)).orElse(null);
    }

    /** Templates never change: each build has its own FreeMarker configuration. */
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
        // a Source holds no open file
    }
}
