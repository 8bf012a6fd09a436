/** Parses reference lists in each of their formats. */
@NullMarked
package org.patienthandbook.bibliography.list;

import org.jspecify.annotations.NullMarked;
