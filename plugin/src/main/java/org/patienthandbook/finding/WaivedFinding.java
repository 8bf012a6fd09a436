package org.patienthandbook.finding;

/**
 * A finding that an author waived.
 *
 * @param finding what was found
 * @param reason why it is waived
 */
public record WaivedFinding(Finding finding, String reason) {}
