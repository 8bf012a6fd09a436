/** What all published forms share. */
@NullMarked
package org.patienthandbook.output;

import org.jspecify.annotations.NullMarked;
