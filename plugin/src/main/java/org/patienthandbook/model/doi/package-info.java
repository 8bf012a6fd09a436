/** DOIs in every spelling, and what registries say about them. */
@NullMarked
package org.patienthandbook.model.doi;

import org.jspecify.annotations.NullMarked;
