package org.patienthandbook.output.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A page as a chapter of the whole handbook.
 *
 * @param anchor its anchor in the document
 * @param group the navigation heading, if this chapter is the first below it
 */
public record ChapterModel(String anchor, @Nullable String group, PageModel page) {}
