/** What is wrong, where, and how to mend it. */
@NullMarked
package org.patienthandbook.finding;

import org.jspecify.annotations.NullMarked;
