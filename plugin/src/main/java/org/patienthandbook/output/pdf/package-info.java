/** Prints and caches handouts, and reports what the engine could not do. */
@NullMarked
package org.patienthandbook.output.pdf;

import org.jspecify.annotations.NullMarked;
