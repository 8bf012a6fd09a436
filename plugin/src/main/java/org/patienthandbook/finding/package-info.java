/** Findings, rules and waivers. */
@NullMarked
package org.patienthandbook.finding;

import org.jspecify.annotations.NullMarked;
