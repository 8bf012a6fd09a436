/** The doi.org and DataCite clients, and what all registry clients share. */
@NullMarked
package org.patienthandbook.registry.service;

import org.jspecify.annotations.NullMarked;
