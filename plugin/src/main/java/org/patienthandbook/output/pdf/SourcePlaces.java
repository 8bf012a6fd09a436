package org.patienthandbook.output.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.patienthandbook.publish.DiskFailure;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** Finds the source lines of something printed, by the text of the lines. Ignores AsciiDoc comments. */
final class SourcePlaces {

    private static final String COMMENT = "//";
    private static final String COMMENT_BLOCK = "////";

    private final SourceTree tree;
    private final Map<SourceFile, List<String>> lines = new HashMap<>();

    SourcePlaces(SourceTree tree) {
        this.tree = tree;
    }

    /**
     * The matching lines of the page's own file. If it has none, those of the first other source file that has any:
     * shared files come before other pages. If no file has any, the page itself.
     */
    List<SourceLocation> of(SourceLocation page, Predicate<String> matches) {
        Stream<SourceFile> own = tree.named(page.file()).stream();
        Stream<SourceFile> shared = Stream.concat(
                tree.in(SourceTree.PARTIALS),
                tree.files().stream().filter(file -> !file.relative().contains("/")));
        return Stream.of(own, shared, tree.in(SourceTree.PAGES), tree.in(SourceTree.THEME))
                .flatMap(files -> files)
                .map(file -> in(file, matches))
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of(page));
    }

    /** The matching lines of a file. */
    List<SourceLocation> in(SourceFile file, Predicate<String> matches) {
        List<SourceLocation> places = new ArrayList<>();
        List<String> text = lines(file);
        for (int i = 0; i < text.size(); i++) {
            if (matches.test(text.get(i))) {
                places.add(file.at(i + 1));
            }
        }
        return places;
    }

    /** The lines of a file. Lines of AsciiDoc comments are empty. */
    List<String> lines(SourceFile file) {
        return Objects.requireNonNull(lines.computeIfAbsent(file, SourcePlaces::read));
    }

    private static List<String> read(SourceFile file) {
        try {
            List<String> text = new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return file.relative().endsWith(".adoc") ? withoutComments(text) : text;
        } catch (IOException e) {
            throw DiskFailure.of("read", file.path(), e);
        }
    }

    private static List<String> withoutComments(List<String> text) {
        List<String> kept = new ArrayList<>();
        boolean comment = false;
        for (String line : text) {
            boolean border = line.strip().equals(COMMENT_BLOCK);
            boolean single = line.startsWith(COMMENT) && !line.startsWith(COMMENT + "/");
            kept.add(comment || border || single ? "" : line);
            comment = comment != border;
        }
        return kept;
    }
}
