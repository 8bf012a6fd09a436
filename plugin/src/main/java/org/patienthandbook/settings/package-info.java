/** What handbook.yml and the goal say. */
@NullMarked
package org.patienthandbook.settings;

import org.jspecify.annotations.NullMarked;
