package org.patienthandbook.model.page;

/**
 * A short text in its two forms.
 *
 * @param html the text as safe HTML, for headings
 * @param text the words alone, unescaped, for titles, navigation and data
 */
public record RichText(String html, String text) {}
