package org.patienthandbook.output.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.patienthandbook.output.pdf.engine.PressSettings;
import org.patienthandbook.output.print.PrintDocument;
import org.patienthandbook.output.print.PrintRun;
import org.patienthandbook.publish.DiskFailure;
import org.patienthandbook.source.SourceTree;

/** The name of a file among those kept: the hash of all that shapes it but the code, which the store minds. */
final class PrintKey {

    private final String shared;
    private final SourceTree tree;

    PrintKey(PressSettings settings, PrintRun run, SourceTree tree) {
        this.tree = tree;
        MessageDigest digest = sha256();
        add(digest, settings.version().getBytes(StandardCharsets.UTF_8));
        add(digest, settings.timestamp().toString().getBytes(StandardCharsets.UTF_8));
        add(digest, run.faces().toString().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> font : run.fonts().entrySet()) {
            add(digest, font.getValue());
        }
        this.shared = HexFormat.of().formatHex(digest.digest());
    }

    String of(PrintDocument document) {
        MessageDigest digest = sha256();
        add(digest, shared.getBytes(StandardCharsets.UTF_8));
        add(digest, document.path().getBytes(StandardCharsets.UTF_8));
        add(digest, document.html().getBytes(StandardCharsets.UTF_8));
        for (String picture : document.pictures()) {
            tree.find(picture).ifPresent(file -> add(digest, read(file.path())));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each part with its length, so that no two lists of parts run together to the same bytes. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw DiskFailure.of("read", file, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
