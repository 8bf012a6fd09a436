/** References, their numbers, and the places that cite them. */
@NullMarked
package org.patienthandbook.model.reference;

import org.jspecify.annotations.NullMarked;
