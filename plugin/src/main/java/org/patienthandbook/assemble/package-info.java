/** Pages, terms and references joined into one handbook. */
@NullMarked
package org.patienthandbook.assemble;

import org.jspecify.annotations.NullMarked;
