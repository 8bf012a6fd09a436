package org.patienthandbook.output.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.output.PrintDocument;
import org.patienthandbook.output.PrintRun;
import org.patienthandbook.output.PrintRun.Face;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/**
 * Every character has a glyph, upright and bold: the engine prints {@code #} for one that has none, without a word, and
 * "# 180" for "≥ 180" can do harm.
 */
final class GlyphCheck {

    private final PrintRun run;
    private final FontShelf fonts;
    private final CharacterPlaces places;
    private final Map<Integer, List<CmapLookup>> byWeight = new HashMap<>();
    private final Map<Integer, Boolean> known = new HashMap<>();

    GlyphCheck(PrintRun run, SourceTree tree) {
        this.run = run;
        this.fonts = new FontShelf(run);
        this.places = new CharacterPlaces(tree);
    }

    List<Finding> check() {
        for (Face face : run.faces()) {
            if (!face.italic()) {
                byWeight.computeIfAbsent(face.weight(), weight -> new ArrayList<>())
                        .add(glyphs(face));
            }
        }
        Set<Finding> findings = new LinkedHashSet<>();
        Set<Integer> reported = new TreeSet<>();
        for (PrintDocument document : run.documents()) {
            Document html = Jsoup.parse(document.html());
            for (int character : missing(html.title() + html.body().wholeText())) {
                if (document.page().isPresent() || !reported.contains(character)) {
                    reported.add(character);
                    findings.add(finding(character, places.find(character, document.place())));
                }
            }
            for (Element picture : html.select("img[src$=.svg]")) {
                String path = picture.attr("src");
                for (int character : missing(places.textOfPicture(path))) {
                    findings.add(finding(character, places.inPicture(character, path)));
                }
            }
        }
        return List.copyOf(findings);
    }

    private CmapLookup glyphs(Face face) {
        try {
            return fonts.font(face).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new IllegalStateException("a font that was read has its characters", e);
        }
    }

    private Set<Integer> missing(String text) {
        Set<Integer> missing = new TreeSet<>();
        text.codePoints()
                .filter(character -> character != ' ' && !Character.isISOControl(character))
                .filter(character -> !known.computeIfAbsent(character, this::hasGlyph))
                .forEach(missing::add);
        return missing;
    }

    private boolean hasGlyph(int character) {
        return byWeight.values().stream()
                .allMatch(faces -> faces.stream().anyMatch(face -> face.getGlyphId(character) != 0));
    }

    private static Finding finding(int character, SourceLocation location) {
        String name = Character.getName(character);
        return Finding.of(
                        Rule.GLYPH_MISSING,
                        location,
                        String.format(
                                Locale.ROOT,
                                "no font for paper has the character '%s' (U+%04X, %s)",
                                Character.toString(character),
                                character,
                                name == null ? "unnamed" : name.toLowerCase(Locale.ROOT)))
                .withHint("write it in words, or add a font that has it to printFonts of the theme's theme.json");
    }
}
