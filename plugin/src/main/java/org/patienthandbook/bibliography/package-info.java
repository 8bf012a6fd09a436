/** Reference lists in, formatted references out. */
@NullMarked
package org.patienthandbook.bibliography;

import org.jspecify.annotations.NullMarked;
