/** Print documents in, accessible PDF files (PDF/UA-1 and PDF/A-2a) out. */
@NullMarked
package org.patienthandbook.output.pdf;

import org.jspecify.annotations.NullMarked;
