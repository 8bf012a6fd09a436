/** Looks up evidence about references in the lock and at registries. */
@NullMarked
package org.patienthandbook.registry;

import org.jspecify.annotations.NullMarked;
