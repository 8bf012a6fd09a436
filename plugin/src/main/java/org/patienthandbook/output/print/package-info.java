/** Composes print documents for the PDF engine. */
@NullMarked
package org.patienthandbook.output.print;

import org.jspecify.annotations.NullMarked;
