/** Caches parsed pages and the parsed glossary. */
@NullMarked
package org.patienthandbook.asciidoc.cache;

import org.jspecify.annotations.NullMarked;
