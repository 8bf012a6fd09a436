/** Choices for print: editions, paper, and the handouts that were printed. */
@NullMarked
package org.patienthandbook.model.print;

import org.jspecify.annotations.NullMarked;
