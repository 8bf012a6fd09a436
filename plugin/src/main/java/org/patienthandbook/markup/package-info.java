/** The HTML between parser and page: its marks, its safety, its structure. */
@NullMarked
package org.patienthandbook.markup;

import org.jspecify.annotations.NullMarked;
