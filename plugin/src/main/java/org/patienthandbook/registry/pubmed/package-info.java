/** The client of PubMed's E-utilities. */
@NullMarked
package org.patienthandbook.registry.pubmed;

import org.jspecify.annotations.NullMarked;
