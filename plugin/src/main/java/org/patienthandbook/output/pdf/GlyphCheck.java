package org.patienthandbook.output.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.Page;
import org.patienthandbook.output.pdf.engine.FontSet;
import org.patienthandbook.output.print.PrintDocument;
import org.patienthandbook.output.print.PrintRun;
import org.patienthandbook.output.print.PrintRun.Face;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceLocation;

/**
 * Reports characters that no print font can show, upright and bold. The PDF engine silently prints {@code #} for them,
 * and "# 180" for "≥ 180" can do harm.
 */
final class GlyphCheck {

    /** How many characters of a line a message names. A line in another alphabet can have many. */
    private static final int NAMED = 3;

    private final PrintRun run;
    private final Handbook handbook;
    private final SourcePlaces places;
    private final FontSet fonts;
    private final Map<Integer, List<CmapLookup>> byWeight = new HashMap<>();
    private final Map<Integer, Boolean> known = new HashMap<>();
    private final Map<SourceLocation, Set<Integer>> missing = new TreeMap<>();

    GlyphCheck(PrintRun run, Handbook handbook, SourcePlaces places) {
        this.run = run;
        this.handbook = handbook;
        this.places = places;
        this.fonts = new FontSet(run);
    }

    /** Gives one finding for each line. */
    List<Finding> check() {
        for (Face face : run.faces()) {
            if (!face.italic()) {
                byWeight.computeIfAbsent(face.weight(), weight -> new ArrayList<>())
                        .add(glyphs(face));
            }
        }
        run.documents().forEach(this::document);
        for (Page page : handbook.pages()) {
            if (!page.header().handout()) {
                missingIn(Normalizer.normalize(page.text(), Normalizer.Form.NFC))
                        .forEach(character -> note(character, page.source().at(0)));
            }
        }
        return missing.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void document(PrintDocument document) {
        for (int character : missingIn(document.text())) {
            // the whole handbook repeats the pages, where most characters were already found
            if (document.page().isPresent()
                    || missing.values().stream().noneMatch(found -> found.contains(character))) {
                note(character, document.place());
            }
        }
        for (String picture : document.pictures()) {
            if (picture.endsWith(".svg")) {
                handbook.tree().find(picture).ifPresent(this::drawing);
            }
        }
    }

    private void drawing(SourceFile file) {
        String words = Jsoup.parse(String.join("\n", places.lines(file)), "", Parser.xmlParser())
                .select("text")
                .text();
        for (int character : missingIn(words)) {
            List<SourceLocation> found = places.in(file, written(character));
            (found.isEmpty() ? List.of(file.at(0)) : found).forEach(place -> add(place, character));
        }
    }

    private void note(int character, SourceLocation page) {
        places.of(page, written(character)).forEach(place -> add(place, character));
    }

    private void add(SourceLocation place, int character) {
        missing.computeIfAbsent(place, any -> new TreeSet<>()).add(character);
    }

    /** Matches a line that holds the character, literally or as a character reference. */
    private static Predicate<String> written(int character) {
        String itself = Character.toString(character);
        String hexadecimal = "&#x" + Integer.toHexString(character) + ";";
        String decimal = "&#" + character + ";";
        return line -> line.contains(itself)
                || line.contains(decimal)
                || line.toLowerCase(Locale.ROOT).contains(hexadecimal);
    }

    private CmapLookup glyphs(Face face) {
        try {
            return fonts.font(face).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new IllegalStateException("every parsed font has a character map", e);
        }
    }

    private Set<Integer> missingIn(String text) {
        Set<Integer> found = new TreeSet<>();
        text.codePoints()
                .filter(character -> character != ' ' && !Character.isISOControl(character))
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .filter(character -> !known.computeIfAbsent(character, this::hasGlyph))
                .forEach(found::add);
        return found;
    }

    private boolean hasGlyph(int character) {
        return byWeight.values().stream()
                .allMatch(faces -> faces.stream().anyMatch(face -> face.getGlyphId(character) != 0));
    }

    private static Finding finding(SourceLocation place, Set<Integer> characters) {
        String named = characters.stream().limit(NAMED).map(GlyphCheck::name).collect(Collectors.joining(", "));
        int others = characters.size() - NAMED;
        String message = characters.size() == 1
                ? "no print font has the character " + named
                : "no print font has the characters " + named + (others > 0 ? " and " + others + " more" : "");
        return Finding.of(Rule.GLYPH_MISSING, place, message)
                .withHint("write it in words, or add a font that has it to printFonts in the theme's theme.json");
    }

    private static String name(int character) {
        String name = Character.getName(character);
        return String.format(
                Locale.ROOT,
                "'%s' (U+%04X, %s)",
                Character.toString(character),
                character,
                name == null ? "unnamed" : name.toLowerCase(Locale.ROOT));
    }
}
