package org.patienthandbook.output.pdf.engine;

import java.time.Instant;

/**
 * Settings for all PDF files of a build.
 *
 * @param timestamp the creation date of every file
 * @param version the plugin's version, which every file names as its producer
 */
public record PdfSettings(Instant timestamp, String version) {}
