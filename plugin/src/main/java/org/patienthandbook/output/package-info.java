/** The published forms of a handbook. */
@NullMarked
package org.patienthandbook.output;

import org.jspecify.annotations.NullMarked;
