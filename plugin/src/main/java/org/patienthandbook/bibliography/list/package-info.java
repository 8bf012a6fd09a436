/** Parses reference lists in every format. */
@NullMarked
package org.patienthandbook.bibliography.list;

import org.jspecify.annotations.NullMarked;
