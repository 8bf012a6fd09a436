package org.patienthandbook.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * What makes results: our own code to the byte, for two builds of a snapshot have the same version, and the names of all
 * libraries beside it, for each of them can bring an extension of Asciidoctor.
 */
public final class CodeVersion {

    /** A hash, of this JVM; another plugin version has a class loader and a constant of its own. */
    public static final String CURRENT = read();

    private CodeVersion() {}

    private static String read() {
        Fingerprint version = Fingerprint.start();
        try {
            CodeSource source = Objects.requireNonNull(
                    CodeVersion.class.getProtectionDomain().getCodeSource(), "our classes come from a file");
            Path code = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(code)) {
                addFiles(code, version);
            } else {
                addEntries(code, version);
            }
        } catch (IOException | URISyntaxException e) {
            // code that cannot be known is like no other: nothing is found again
            version.with(UUID.randomUUID().toString());
        }
        LibraryFiles.names().forEach(version::with);
        return version.value();
    }

    private static void addFiles(Path folder, Fingerprint version) throws IOException {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                version.with(folder.relativize(file).toString()).with(Files.readAllBytes(file));
            }
        }
    }

    /** A jar has a checksum of each of its entries ready. */
    private static void addEntries(Path jar, Fingerprint version) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc())
                    .sorted()
                    .forEach(version::with);
        }
    }
}
