/** What {@code references.lock.json} holds. */
@NullMarked
package org.patienthandbook.registry.lock;

import org.jspecify.annotations.NullMarked;
