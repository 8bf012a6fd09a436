/** Build results for people and for tools. */
@NullMarked
package org.patienthandbook.report;

import org.jspecify.annotations.NullMarked;
