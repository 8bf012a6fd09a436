/** The HTML between the parser and the page: its marks, its safety, and the mark-up that themes and screen readers expect. */
@NullMarked
package org.patienthandbook.markup;

import org.jspecify.annotations.NullMarked;
