/** Composes the contents of each page. */
@NullMarked
package org.patienthandbook.output.page;

import org.jspecify.annotations.NullMarked;
