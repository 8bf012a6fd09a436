/** The handbook as documents for paper: what the PDF engine lays out. */
@NullMarked
package org.patienthandbook.output.html.print;

import org.jspecify.annotations.NullMarked;
