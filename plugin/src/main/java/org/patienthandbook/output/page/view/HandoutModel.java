package org.patienthandbook.output.page.view;

/**
 * A PDF file, as templates see it.
 *
 * @param edition {@code standard} or {@code large-print}
 * @param label the edition in the handbook's language
 * @param href its address, relative to the page it stands on
 * @param file its kind, pages and size, such as "PDF, 7 pages, 77 KB"
 */
public record HandoutModel(String edition, String label, String href, String file) {}
