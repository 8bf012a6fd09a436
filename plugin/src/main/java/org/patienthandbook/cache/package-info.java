/** Results of earlier builds, found by what shaped them. */
@NullMarked
package org.patienthandbook.cache;

import org.jspecify.annotations.NullMarked;
