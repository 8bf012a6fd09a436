/** Parsed pages, their names and headings. */
@NullMarked
package org.patienthandbook.model.page;

import org.jspecify.annotations.NullMarked;
