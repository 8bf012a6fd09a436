package org.patienthandbook.output.pdf.engine;

import java.nio.ByteBuffer;

/** A PDF file in memory, with what the handbook says of it. */
public final class PdfFile {

    private final int pages;
    private final byte[] bytes;

    /**
     * A finished file.
     *
     * @param pages how many pages it has
     * @param bytes the file
     */
    PdfFile(int pages, byte[] bytes) {
        this.pages = pages;
        this.bytes = bytes.clone();
    }

    public int pages() {
        return pages;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The file as a store keeps it: the number of pages in four bytes, then the file. */
    public byte[] toEntry() {
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(pages)
                .put(bytes)
                .array();
    }

    public static PdfFile ofEntry(byte[] entry) {
        ByteBuffer buffer = ByteBuffer.wrap(entry);
        int pages = buffer.getInt();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new PdfFile(pages, bytes);
    }
}
