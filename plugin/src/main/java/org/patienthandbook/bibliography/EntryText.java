package org.patienthandbook.bibliography;

import org.apache.commons.text.StringEscapeUtils;

/** The plain text of a formatted entry, for the console. */
public final class EntryText {

    private EntryText() {}

    public static String of(String html) {
        return StringEscapeUtils.unescapeHtml4(html.replaceAll("<[^<>]*>", "")).strip();
    }
}
