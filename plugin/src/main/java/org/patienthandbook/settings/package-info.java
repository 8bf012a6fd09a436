/** Reads {@code handbook.yml}. */
@NullMarked
package org.patienthandbook.settings;

import org.jspecify.annotations.NullMarked;
