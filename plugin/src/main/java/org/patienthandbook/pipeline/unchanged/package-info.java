/** Skips a build whose inputs did not change. */
@NullMarked
package org.patienthandbook.pipeline.unchanged;

import org.jspecify.annotations.NullMarked;
