package org.patienthandbook.asciidoc.cache;

import java.util.List;
import org.patienthandbook.cache.CachedFinding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.source.SourceFile;

/** What was read of a text, in the form in which it is kept. */
interface CachedText<T> {

    /** The files that shaped it besides its own. */
    List<Input> inputs();

    /** What was found in it. */
    List<CachedFinding> findings();

    /** The value as it was read. */
    T value(SourceFile file);

    /** All that was read, findings too. */
    default Outcome<T> restore(SourceFile file) {
        return new Outcome<>(
                value(file), findings().stream().map(CachedFinding::restore).toList());
    }

    /**
     * A file that shaped a text.
     *
     * @param path its path below the source folder
     * @param state its state then, see {@link InputStates}
     */
    record Input(String path, String state) {}
}
