/** What was read of AsciiDoc texts in earlier builds, for as long as nothing that shaped it has changed. */
@NullMarked
package org.patienthandbook.asciidoc.kept;

import org.jspecify.annotations.NullMarked;
