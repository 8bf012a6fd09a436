/** Staging folders, and the atomic replacement of the published folder. */
@NullMarked
package org.patienthandbook.publish;

import org.jspecify.annotations.NullMarked;
