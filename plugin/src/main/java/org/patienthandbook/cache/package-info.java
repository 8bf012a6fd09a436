/** Stores results of earlier builds under a fingerprint of their inputs. */
@NullMarked
package org.patienthandbook.cache;

import org.jspecify.annotations.NullMarked;
