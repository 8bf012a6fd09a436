package org.patienthandbook.output.page.view;

import org.jspecify.annotations.Nullable;

/**
 * What templates for paper see of the sheet they fill.
 *
 * @param edition {@code standard} or {@code large-print}
 * @param css the styles, for a style element
 * @param pageOf "page x of y" as HTML, the numbers left to the engine
 * @param version which text this is: its day, or the first digits of its hash
 * @param help whether the page itself does not say when to get help
 * @param address the address of the page on the web
 * @param qr the same address as a drawing (SVG) that phones read
 */
public record PrintModel(
        String edition,
        String css,
        String pageOf,
        String version,
        boolean help,
        @Nullable String address,
        @Nullable String qr) {}
