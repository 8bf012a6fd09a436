/** Joins pages, terms and references into one handbook. */
@NullMarked
package org.patienthandbook.assemble;

import org.jspecify.annotations.NullMarked;
