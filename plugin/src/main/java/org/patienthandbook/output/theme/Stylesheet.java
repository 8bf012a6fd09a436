package org.patienthandbook.output.theme;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.HandbookSettings.Colors;

/**
 * Bundles the theme's style sheets into one file: replaces each import in {@code css/handbook.css} with the imported
 * file, inside the import's cascade layer and media condition (CSS Cascading and Inheritance Level 5, section 2), and
 * appends the clinic's colors.
 */
final class Stylesheet {

    private static final String ENTRY = "css/handbook.css";
    private static final Pattern COLOR = Pattern.compile("#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})");

    /**
     * A comment, or an import with its file, layer and media condition, or an import in a form that is not supported.
     */
    private static final Pattern IMPORT = Pattern.compile(
            "/\\*.*?\\*/|@import\\s+\"([^\"]*)\"(?:\\s+layer\\(([\\w.-]+)\\))?([^;\"(]*);|@import\\b[^;]*;?",
            Pattern.DOTALL);

    /** Rules that are valid only at the top of a file, so not inside the bundle. */
    private static final Pattern TOP_ONLY = Pattern.compile("/\\*.*?\\*/|(@import|@charset)\\b", Pattern.DOTALL);

    private final Theme theme;

    Stylesheet(Theme theme) {
        this.theme = theme;
    }

    /** The bundle, as UTF-8. */
    byte[] bundle(Colors colors) {
        String entry = theme.text(ENTRY)
                .orElseThrow(() ->
                        Theme.fault("the theme has no '" + ENTRY + "'", "add the file with the theme's @imports"));
        StringBuilder css = new StringBuilder();
        Matcher matcher = IMPORT.matcher(entry.replace("\r\n", "\n"));
        while (matcher.find()) {
            String replacement = matcher.group().startsWith("/*") ? matcher.group() : imported(matcher);
            matcher.appendReplacement(css, Matcher.quoteReplacement(replacement));
        }
        matcher.appendTail(css);
        return css.append(ruleOf(colors)).toString().getBytes(StandardCharsets.UTF_8);
    }

    private String imported(Matcher matcher) {
        String statement = matcher.group();
        String name = matcher.group(1);
        if (name == null || matcher.group(3).strip().startsWith("layer")) {
            throw Theme.fault(
                    "'" + theme.nameOf(ENTRY) + "' has an import that cannot be read: " + statement.strip(),
                    "write @import \"components/term.css\" layer(components);");
        }
        String css = read("css/" + name, statement);
        css = wrap("@media", matcher.group(3).strip(), css);
        return wrap("@layer", Optional.ofNullable(matcher.group(2)).orElse(""), css)
                .stripTrailing();
    }

    private String read(String path, String statement) {
        if (path.contains("..")) {
            throw missing(path, statement);
        }
        String css =
                theme.text(path).orElseThrow(() -> missing(path, statement)).replace("\r\n", "\n");
        Matcher matcher = TOP_ONLY.matcher(css);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                throw Theme.fault(
                        "'" + theme.nameOf(path) + "' contains " + matcher.group(1),
                        "move every @import to " + ENTRY + ", and remove @charset: all style sheets are UTF-8");
            }
        }
        return css;
    }

    private HandbookException missing(String path, String statement) {
        return Theme.fault(
                "'" + theme.nameOf(ENTRY) + "' imports '" + path + "', which the theme does not have",
                "add the file, or remove the line " + statement.strip());
    }

    private static String wrap(String rule, String condition, String css) {
        return condition.isEmpty() ? css : rule + " " + condition + " {\n" + css.stripTrailing() + "\n}\n";
    }

    private static String ruleOf(Colors colors) {
        return "\n@layer tokens {\n:root { --brand: " + requireColor("brand", colors.brand()) + "; --accent: "
                + requireColor("accent", colors.accent()) + "; }\n}\n";
    }

    private static String requireColor(String name, String value) {
        if (!COLOR.matcher(value).matches()) {
            throw new HandbookException(
                    "'" + value + "' is not a color (colors." + name + " in handbook.yml)",
                    "write a hexadecimal color in quotes, such as \"#0b5563\"");
        }
        return value;
    }
}
