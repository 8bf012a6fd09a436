/**
 * The one Asciidoctor of a JVM and its start: the Ruby that it is written in is read once, when this plugin is built, instead of in
 * every build of a handbook.
 */
@NullMarked
package org.patienthandbook.asciidoc.ruby;

import org.jspecify.annotations.NullMarked;
