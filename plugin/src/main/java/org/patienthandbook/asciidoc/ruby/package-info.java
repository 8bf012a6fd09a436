/** The Ruby that Asciidoctor is written in, read once when this plugin is built instead of in every build of a handbook. */
@NullMarked
package org.patienthandbook.asciidoc.ruby;

import org.jspecify.annotations.NullMarked;
