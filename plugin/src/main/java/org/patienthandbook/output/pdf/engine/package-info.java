/** Lays out one print document as an accessible PDF. */
@NullMarked
package org.patienthandbook.output.pdf.engine;

import org.jspecify.annotations.NullMarked;
