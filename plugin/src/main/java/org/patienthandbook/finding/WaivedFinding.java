package org.patienthandbook.finding;

/**
 * A finding that an author waived.
 *
 * @param finding the finding
 * @param reason why the author waived it
 */
public record WaivedFinding(Finding finding, String reason) {}
