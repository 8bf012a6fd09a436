/** The theme: files, styles and fixed texts, with the author's overrides. */
@NullMarked
package org.patienthandbook.output.theme;

import org.jspecify.annotations.NullMarked;
