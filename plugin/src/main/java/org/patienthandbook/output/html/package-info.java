/** The handbook as web pages, baked by JBake behind its wall. */
@NullMarked
package org.patienthandbook.output.html;

import org.jspecify.annotations.NullMarked;
