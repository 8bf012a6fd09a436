/** HTTP requests to one host, at a polite rate. */
@NullMarked
package org.patienthandbook.registry.http;

import org.jspecify.annotations.NullMarked;
