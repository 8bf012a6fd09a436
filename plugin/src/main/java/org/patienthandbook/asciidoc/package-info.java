/** Parses AsciiDoc: pages, glossary, waivers. */
@NullMarked
package org.patienthandbook.asciidoc;

import org.jspecify.annotations.NullMarked;
