/** The result of the last whole build, for as long as nothing that shaped it has changed. */
@NullMarked
package org.patienthandbook.pipeline.kept;

import org.jspecify.annotations.NullMarked;
