/** Identifiers of works: DOIs in every spelling, and what their registries say about them. */
@NullMarked
package org.patienthandbook.model.doi;

import org.jspecify.annotations.NullMarked;
