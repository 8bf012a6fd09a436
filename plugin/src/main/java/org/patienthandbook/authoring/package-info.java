/** Adds references to an author's sources. */
@NullMarked
package org.patienthandbook.authoring;

import org.jspecify.annotations.NullMarked;
