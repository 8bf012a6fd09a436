package org.patienthandbook.output.pdf.engine;

/** A PDF file in memory, with its number of pages. */
public final class PdfFile {

    private final int pages;
    private final byte[] bytes;

    public PdfFile(int pages, byte[] bytes) {
        this.pages = pages;
        this.bytes = bytes.clone();
    }

    public int pages() {
        return pages;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
