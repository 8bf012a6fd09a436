/** Finds glossary terms in text. */
@NullMarked
package org.patienthandbook.assemble.term;

import org.jspecify.annotations.NullMarked;
