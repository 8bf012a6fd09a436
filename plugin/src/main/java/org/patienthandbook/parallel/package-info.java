/** The same work for many things at once. */
@NullMarked
package org.patienthandbook.parallel;

import org.jspecify.annotations.NullMarked;
