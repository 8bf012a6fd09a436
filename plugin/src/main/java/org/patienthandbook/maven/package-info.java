/** Goals and their parameters. */
@NullMarked
package org.patienthandbook.maven;

import org.jspecify.annotations.NullMarked;
