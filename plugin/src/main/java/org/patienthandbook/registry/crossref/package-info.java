/** The client of Crossref's REST API. */
@NullMarked
package org.patienthandbook.registry.crossref;

import org.jspecify.annotations.NullMarked;
