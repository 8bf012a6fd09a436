/**
 * Starts the one Asciidoctor of a JVM, fast. {@link org.patienthandbook.asciidoc.jruby.SharedAsciidoctor} is the only entry;
 * {@code -Dhandbook.asciidoctor=plain} switches everything else in this package off. Remove the parsed Ruby code with the next
 * major version of JRuby, which brings another parser.
 */
@NullMarked
package org.patienthandbook.asciidoc.jruby;

import org.jspecify.annotations.NullMarked;
