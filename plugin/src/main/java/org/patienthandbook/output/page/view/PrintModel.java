package org.patienthandbook.output.page.view;

import org.jspecify.annotations.Nullable;

/**
 * The document that a print template renders.
 *
 * @param edition {@code standard} or {@code large-print}
 * @param css the style sheet, for a style element
 * @param pageOf "page x of y" as HTML; the PDF engine inserts the numbers
 * @param version the version of the text: its date, or the first digits of its hash
 * @param help whether the template adds when to get help, because the page itself does not say it
 * @param address the address of the page on the web
 * @param qr a QR code of the address, as SVG
 */
public record PrintModel(
        String edition,
        String css,
        String pageOf,
        String version,
        boolean help,
        @Nullable String address,
        @Nullable String qr) {}
