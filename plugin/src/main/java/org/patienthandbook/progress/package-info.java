/** Progress of a build, as lines for the console. */
@NullMarked
package org.patienthandbook.progress;

import org.jspecify.annotations.NullMarked;
