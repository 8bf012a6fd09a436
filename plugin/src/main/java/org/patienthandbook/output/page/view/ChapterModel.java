package org.patienthandbook.output.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A page as a chapter of the book.
 *
 * @param anchor its anchor in the book
 * @param group the heading that begins with it in the list of contents; absent where the one before goes on
 * @param page the page
 */
public record ChapterModel(String anchor, @Nullable String group, PageModel page) {}
