package org.patienthandbook.output.page.view;

/**
 * A handout.
 *
 * @param edition {@code standard} or {@code large-print}
 * @param label the edition in the handbook's language
 * @param href the address of the PDF file, relative to the current page
 * @param file a description: "PDF, 7 pages, 77 KB"
 */
public record HandoutModel(String edition, String label, String href, String file) {}
