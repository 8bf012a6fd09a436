/** The rules, one class per check. */
@NullMarked
package org.patienthandbook.check;

import org.jspecify.annotations.NullMarked;
