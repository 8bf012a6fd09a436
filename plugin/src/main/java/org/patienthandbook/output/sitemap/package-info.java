/** Addresses for search engines. */
@NullMarked
package org.patienthandbook.output.sitemap;

import org.jspecify.annotations.NullMarked;
