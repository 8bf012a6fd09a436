package org.patienthandbook.output.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.patienthandbook.output.DiskFailure;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** Where in the sources a character stands, as it is or as a character reference. */
final class CharacterPlaces {

    private final SourceTree tree;
    private final Map<SourceFile, List<String>> lines = new HashMap<>();

    CharacterPlaces(SourceTree tree) {
        this.tree = tree;
    }

    /**
     * The first line with this character: in the page's own file, else in what pages share, else in any source text;
     * the page's whole file where no line has it.
     */
    SourceLocation find(int character, SourceLocation page) {
        Stream<SourceFile> own =
                tree.files().stream().filter(file -> file.name().equals(page.file()));
        Stream<SourceFile> shared = Stream.concat(
                tree.in(SourceTree.PARTIALS),
                tree.files().stream().filter(file -> !file.relative().contains("/")));
        return Stream.of(own, shared, tree.in(SourceTree.PAGES), tree.in(SourceTree.THEME))
                .flatMap(files -> files)
                .flatMap(file -> lineOf(character, file).stream())
                .findFirst()
                .orElse(SourceLocation.ofFile(page.file()));
    }

    /** The words of a drawing that are drawn. */
    String textOfPicture(String path) {
        return tree.find(path)
                .map(file -> Jsoup.parse(String.join("\n", lines(file)), "", Parser.xmlParser())
                        .select("text")
                        .text())
                .orElse("");
    }

    /** The line of a drawing that has this character. */
    SourceLocation inPicture(int character, String path) {
        return tree.find(path).flatMap(file -> lineOf(character, file)).orElse(tree.locate(path, 0));
    }

    private Optional<SourceLocation> lineOf(int character, SourceFile file) {
        String written = Character.toString(character);
        String hexadecimal = "&#x" + Integer.toHexString(character) + ";";
        String decimal = "&#" + character + ";";
        List<String> text = lines(file);
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i);
            if (line.contains(written)
                    || line.toLowerCase(Locale.ROOT).contains(hexadecimal)
                    || line.contains(decimal)) {
                return Optional.of(file.at(i + 1));
            }
        }
        return Optional.empty();
    }

    private List<String> lines(SourceFile file) {
        return Objects.requireNonNull(lines.computeIfAbsent(file, CharacterPlaces::read));
    }

    private static List<String> read(SourceFile file) {
        try {
            return new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw DiskFailure.of("read", file.path(), e);
        }
    }
}
