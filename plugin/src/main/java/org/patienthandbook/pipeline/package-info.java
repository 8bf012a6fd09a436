/** The order of the stages. */
@NullMarked
package org.patienthandbook.pipeline;

import org.jspecify.annotations.NullMarked;
