package org.patienthandbook.output.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A link, as templates see it.
 *
 * @param title its text
 * @param href its address, relative to the page it stands on; absent for text that is no link
 */
public record Link(String title, @Nullable String href) {}
