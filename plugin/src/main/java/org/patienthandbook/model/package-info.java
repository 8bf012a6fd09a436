/** A handbook as immutable values. */
@NullMarked
package org.patienthandbook.model;

import org.jspecify.annotations.NullMarked;
