package org.patienthandbook.source;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file the file's name as findings show it: relative to the module's base folder, with {@code /}
 * @param line the line, counted from 1; 0 for the whole file
 * @param column the column, counted from 1; 0 when it is not known
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {

    private static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    public SourceLocation {
        if (file.isBlank() || line < 0 || column < 0) {
            throw new IllegalArgumentException("not a place in a file: '" + file + "':" + line + ":" + column);
        }
    }

    /** A whole line. */
    public SourceLocation(String file, int line) {
        this(file, line, 0);
    }

    /** A whole file. */
    public static SourceLocation ofFile(String file) {
        return new SourceLocation(file, 0, 0);
    }

    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, other);
    }

    /** The place as messages show it: {@code file:line}, or {@code file} alone. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
