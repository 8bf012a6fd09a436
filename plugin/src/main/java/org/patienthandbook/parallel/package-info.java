/** Runs the same work for many items on several threads. */
@NullMarked
package org.patienthandbook.parallel;

import org.jspecify.annotations.NullMarked;
