/** The references for readers' reference managers. */
@NullMarked
package org.patienthandbook.output.references;

import org.jspecify.annotations.NullMarked;
