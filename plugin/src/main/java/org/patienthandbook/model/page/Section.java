package org.patienthandbook.model.page;

import org.patienthandbook.source.SourceLocation;

/**
 * A section of a page.
 *
 * @param id its anchor on the page
 * @param level 1 for {@code ==}, 2 for {@code ===}, and so on
 * @param title its heading
 * @param location the line of its heading
 */
public record Section(String id, int level, RichText title, SourceLocation location) {}
