package org.patienthandbook.model.page;

/**
 * A short text as HTML and as plain text.
 *
 * @param html the text as safe HTML, for headings
 * @param text the unescaped words, for titles, navigation and data
 */
public record RichText(String html, String text) {}
