/** The order of the stages, and their wiring. */
@NullMarked
package org.patienthandbook.pipeline;

import org.jspecify.annotations.NullMarked;
