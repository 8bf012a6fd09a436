package org.patienthandbook.bibliography;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.source.SourceScanner;

/** Reads a reference list from a temporary folder. */
public abstract class ListReading {

    @TempDir
    protected Path folder;

    protected Outcome<Bibliography> read(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return read();
    }

    protected Outcome<Bibliography> read() throws IOException {
        return new BibliographyReader().read(new SourceScanner(folder).scan(folder));
    }
}
