package org.patienthandbook.output.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.patienthandbook.cache.CodeVersion;
import org.patienthandbook.cache.Fingerprint;
import org.patienthandbook.output.pdf.engine.PdfSettings;
import org.patienthandbook.output.print.PrintDocument;
import org.patienthandbook.output.print.PrintRun;
import org.patienthandbook.publish.DiskFailure;
import org.patienthandbook.source.SourceTree;

/** Computes the cache keys of a run's documents. A key is a hash of everything that shapes the PDF file. */
final class HandoutKeys {

    private final String shared;
    private final SourceTree tree;

    HandoutKeys(PdfSettings settings, PrintRun run, SourceTree tree) {
        this.tree = tree;
        Fingerprint fingerprint = Fingerprint.start()
                .with(CodeVersion.CURRENT)
                .with(settings.version())
                .with(settings.timestamp().toString())
                .with(run.faces().toString());
        run.fonts().values().forEach(font -> fingerprint.with(font));
        this.shared = fingerprint.value();
    }

    String of(PrintDocument document) {
        Fingerprint fingerprint =
                Fingerprint.start().with(shared).with(document.path()).with(document.html());
        for (String picture : document.pictures()) {
            tree.find(picture).ifPresent(file -> fingerprint.with(read(file.path())));
        }
        return fingerprint.value();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw DiskFailure.of("read", file, e);
        }
    }
}
