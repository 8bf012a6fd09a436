/** The files of a handbook and the places in them. */
@NullMarked
package org.patienthandbook.source;

import org.jspecify.annotations.NullMarked;
