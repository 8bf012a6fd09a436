/** The registries, each behind its own protocol. */
@NullMarked
package org.patienthandbook.registry.service;

import org.jspecify.annotations.NullMarked;
