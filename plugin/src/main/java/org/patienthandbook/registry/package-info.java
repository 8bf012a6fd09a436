/** What DOI registries and the lock know. */
@NullMarked
package org.patienthandbook.registry;

import org.jspecify.annotations.NullMarked;
