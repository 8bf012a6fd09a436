/** JSON that people read and compare. */
@NullMarked
package org.patienthandbook.json;

import org.jspecify.annotations.NullMarked;
