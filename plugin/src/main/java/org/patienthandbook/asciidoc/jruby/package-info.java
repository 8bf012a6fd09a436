/** Starts the one Asciidoctor of a JVM, fast. */
@NullMarked
package org.patienthandbook.asciidoc.jruby;

import org.jspecify.annotations.NullMarked;
