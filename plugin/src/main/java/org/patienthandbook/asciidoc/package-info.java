/** AsciiDoc in, parsed pages out: the home of AsciidoctorJ. */
@NullMarked
package org.patienthandbook.asciidoc;

import org.jspecify.annotations.NullMarked;
