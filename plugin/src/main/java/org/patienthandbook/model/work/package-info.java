/** What registries know about a cited work: its record, its notices and its later versions. */
@NullMarked
package org.patienthandbook.model.work;

import org.jspecify.annotations.NullMarked;
