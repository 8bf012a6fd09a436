/** Web pages, baked by JBake. */
@NullMarked
package org.patienthandbook.output.html;

import org.jspecify.annotations.NullMarked;
