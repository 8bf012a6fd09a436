/** The look of the pages: the theme on the class path with the author's own files over it. */
@NullMarked
package org.patienthandbook.output.html.theme;

import org.jspecify.annotations.NullMarked;
