/** JBake behind its wall: finished pages and files in, a baked folder out. Nothing of JBake is seen outside. */
@NullMarked
package org.patienthandbook.output.html.bake;

import org.jspecify.annotations.NullMarked;
