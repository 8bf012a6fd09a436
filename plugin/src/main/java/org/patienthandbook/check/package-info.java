/** The rules a good handbook keeps. */
@NullMarked
package org.patienthandbook.check;

import org.jspecify.annotations.NullMarked;
