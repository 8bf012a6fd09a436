package org.patienthandbook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the comments and string literals of source code. */
enum SourcePassages {

    /** Java: comments, string literals and text blocks. */
    JAVA("(?<text>\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\")|'(?:\\\\.|[^'\\\\])'"
            + "|(?<comment>/\\*.*?\\*/|//[^\\n]*(?:\\n\\s*//[^\\n]*)*)"),
    /** Ruby: comments and string literals. */
    RUBY("(?<text>\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')"
            + "|(?<comment>(?<=^|\\n)\\s*#[^\\n]*(?:\\n\\s*#[^\\n]*)*)"),
    /** JSON: the values of members. */
    JSON("(?<=: )(?<text>\"(?:\\\\.|[^\"\\\\])*\")|(?<comment>(?!))");

    private static final Pattern IDENTIFIERS = Pattern.compile(
            "\\{@(?:code|link|linkplain|value|literal) [^}]*}|@(?:param|throws) \\S+|`[^`\\n]*`|<[^>]*>|&\\w+;");

    private final Pattern tokens;

    SourcePassages(String tokens) {
        this.tokens = Pattern.compile(tokens, Pattern.DOTALL);
    }

    List<Passage> of(String file, String source) {
        List<Passage> passages = new ArrayList<>();
        Matcher token = tokens.matcher(source);
        while (token.find()) {
            String comment = token.group("comment");
            String words = comment == null ? token.group("text") : comment;
            if (words != null) {
                long line = 1 + source.substring(0, token.start()).lines().count();
                passages.add(new Passage(file, (int) Math.max(1, line - 1), plain(words)));
            }
        }
        return List.copyOf(passages);
    }

    /** The words without markup; every line stays a line. */
    private static String plain(String words) {
        String bare = words.replaceAll("(?m)^\\s*(?:/\\*\\*?|\\*/|\\*|//|#) ?|\\*/$|^\"+|\"+$", "");
        return IDENTIFIERS.matcher(bare).replaceAll(Passage.CODE);
    }
}
