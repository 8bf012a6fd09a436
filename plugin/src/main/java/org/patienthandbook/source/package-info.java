/** The files of a handbook, and places in them. */
@NullMarked
package org.patienthandbook.source;

import org.jspecify.annotations.NullMarked;
