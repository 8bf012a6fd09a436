package org.patienthandbook.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the comments and texts of source code. */
enum SourcePassages {

    /** Java, JavaScript and CSS: comments, string literals and text blocks. */
    JAVA("(?<text>\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')"
            + "|(?<comment>/\\*.*?\\*/|//[^\\n]*(?:\\n[ \\t]*//[^\\n]*)*)"),
    /** Ruby: comments and string literals. */
    RUBY("(?<text>\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')"
            + "|(?<comment>(?<![^\\n])[ \\t]*#[^\\n]*(?:\\n[ \\t]*#[^\\n]*)*)"),
    /** FreeMarker templates: comments. */
    TEMPLATE("(?<comment><#--.*?-->)|(?<text>(?!))"),
    /** JSON: the values of members. */
    JSON("(?<=: )(?<text>\"(?:\\\\.|[^\"\\\\])*\")|(?<comment>(?!))");

    private static final Pattern IDENTIFIERS = Pattern.compile(
            "\\{@(?:code|link|linkplain|value|literal) [^}]*}|@(?:param|throws) \\S+|`[^`\\n]*`|<[^>]*>|&\\w+;");

    private final Pattern tokens;

    SourcePassages(String tokens) {
        this.tokens = Pattern.compile(tokens, Pattern.DOTALL);
    }

    /** The sources of a file with this extension; empty if it has no comments and texts to check. */
    static Optional<SourcePassages> forExtension(String extension) {
        return Optional.ofNullable(
                switch (extension) {
                    case "java", "js", "css" -> JAVA;
                    case "rb" -> RUBY;
                    case "ftlh" -> TEMPLATE;
                    case "json" -> JSON;
                    default -> null;
                });
    }

    List<Passage> of(Path file) {
        String source = Documents.content(file);
        List<Passage> passages = new ArrayList<>();
        Matcher token = tokens.matcher(source);
        while (token.find()) {
            String comment = token.group("comment");
            String words = comment == null ? token.group("text") : comment;
            long breaks = source.substring(0, token.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            passages.add(new Passage(Documents.name(file), (int) breaks + 1, plain(words)));
        }
        return List.copyOf(passages);
    }

    /** The words without markup; every line stays a line. */
    private static String plain(String words) {
        String bare = words.replaceAll("(?m)^[ \\t]*(?:/\\*\\*?|\\*/|\\*|//|#) ?|\\*/$|^[\"']+|[\"']+$", "");
        return IDENTIFIERS.matcher(bare).replaceAll(Passage.CODE);
    }
}
