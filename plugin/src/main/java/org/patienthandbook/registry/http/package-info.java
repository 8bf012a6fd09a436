/** Asks one host over HTTP, politely. */
@NullMarked
package org.patienthandbook.registry.http;

import org.jspecify.annotations.NullMarked;
