/** Editions, paper, and printed handouts. */
@NullMarked
package org.patienthandbook.model.print;

import org.jspecify.annotations.NullMarked;
