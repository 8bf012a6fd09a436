/** Reads and formats references. */
@NullMarked
package org.patienthandbook.bibliography;

import org.jspecify.annotations.NullMarked;
