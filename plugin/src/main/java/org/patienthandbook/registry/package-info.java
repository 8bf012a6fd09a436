/** Looks up evidence for references: from the lock, and from registries where it must. */
@NullMarked
package org.patienthandbook.registry;

import org.jspecify.annotations.NullMarked;
