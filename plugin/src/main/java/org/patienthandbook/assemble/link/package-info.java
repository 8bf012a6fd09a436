/** Finds the targets of links. */
@NullMarked
package org.patienthandbook.assemble.link;

import org.jspecify.annotations.NullMarked;
