/** Reads and writes {@code references.lock.json}. */
@NullMarked
package org.patienthandbook.registry.lock;

import org.jspecify.annotations.NullMarked;
