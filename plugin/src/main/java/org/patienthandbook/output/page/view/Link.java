package org.patienthandbook.output.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A link.
 *
 * @param title the text
 * @param href the address, relative to the current page; null for text without a link
 */
public record Link(String title, @Nullable String href) {}
