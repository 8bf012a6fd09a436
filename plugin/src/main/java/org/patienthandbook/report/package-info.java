/** Build results for tools. */
@NullMarked
package org.patienthandbook.report;

import org.jspecify.annotations.NullMarked;
