package org.patienthandbook.asciidoc;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** The words of a short piece of HTML that Asciidoctor made, such as a title. */
final class PlainText {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u200b]+");

    private PlainText() {}

    static String of(String html) {
        String words = StringEscapeUtils.unescapeHtml4(TAG.matcher(html).replaceAll(""));
        return SPACE.matcher(words).replaceAll(" ").strip();
    }
}
