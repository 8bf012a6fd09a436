/** Renders pages with the theme's FreeMarker templates. */
@NullMarked
package org.patienthandbook.output.template;

import org.jspecify.annotations.NullMarked;
