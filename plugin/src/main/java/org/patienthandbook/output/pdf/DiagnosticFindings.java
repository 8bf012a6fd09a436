package org.patienthandbook.output.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.output.pdf.engine.EngineDiagnostic;
import org.patienthandbook.output.pdf.engine.EngineDiagnostic.About;
import org.patienthandbook.output.print.PrintDocument;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/**
 * Turns diagnostics of the PDF engine into findings. Reports each problem once, however many documents and editions
 * have it, at the place where the author can fix it.
 */
final class DiagnosticFindings {

    private static final String STYLE_SHEET = SourceTree.THEME + "/css/handout.css";

    /**
     * The end of a diagnostic about styles. The engine counts lines from 0 if it ignores a declaration, otherwise from
     * 1.
     */
    private static final Pattern LINE = Pattern.compile(" at line (\\d+)\\.( Ignoring declaration\\.)?.*$");

    /** The value or property at the start of a diagnostic about styles. */
    private static final Pattern STYLE_WORD = Pattern.compile("^(Value )?(\\S+) (?=is )");

    /** The failure if a style names a font that the theme does not have. */
    private static final Pattern FONT = Pattern.compile("No font for .*families: \\[([^\\]]*)\\]");

    private static final String NO_FONT = "there is no print font";

    private final SourceTree tree;
    private final SourcePlaces places;

    DiagnosticFindings(SourceTree tree, SourcePlaces places) {
        this.tree = tree;
        this.places = places;
    }

    /** Expects the diagnostics of pages before those of the whole handbook, which repeats the pages. */
    List<Finding> findings(List<EngineDiagnostic> diagnostics) {
        Map<String, List<PrintDocument>> failures = new LinkedHashMap<>();
        Set<Finding> findings = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (EngineDiagnostic diagnostic : diagnostics) {
            boolean isBook = diagnostic.document().page().isEmpty();
            if (diagnostic.about() == About.FAILURE) {
                failures.computeIfAbsent(reason(diagnostic.text()), any -> new ArrayList<>())
                        .add(diagnostic.document());
            } else if (!isBook || !seen.contains(diagnostic.text())) {
                findings.add(finding(diagnostic));
            }
            seen.add(diagnostic.text());
        }
        failures.forEach((reason, documents) -> findings.add(failure(reason, documents)));
        return List.copyOf(findings);
    }

    private Finding finding(EngineDiagnostic diagnostic) {
        SourceLocation page = diagnostic.document().place();
        return switch (diagnostic.about()) {
            case STYLE_SHEET ->
                print(inStyleSheet(diagnostic.text()), "the style sheet", styleSentence(diagnostic.text()));
            case STYLE ->
                print(ofStyle(diagnostic.text(), page), "a style attribute", styleSentence(diagnostic.text()));
            default -> print(ofPicture(diagnostic.text(), page), "in print", sentence(diagnostic.text()));
        };
    }

    private static Finding print(SourceLocation place, String what, String sentence) {
        return Finding.of(Rule.PRINT_LAYOUT, place, what + ": " + sentence);
    }

    private Finding failure(String reason, List<PrintDocument> documents) {
        PrintDocument first = documents.get(0);
        String others = documents.size() == 1 ? "" : " and " + (documents.size() - 1) + " more";
        Finding finding = Finding.of(
                        Rule.PRINT_LAYOUT,
                        first.place(),
                        "cannot print '" + first.path() + "'" + others + ": " + reason)
                .withSeverity(Severity.ERROR);
        return finding.withHint(
                reason.startsWith(NO_FONT)
                        ? "in css/handout.css, use a font family that printFonts in theme.json names"
                        : "remove unusual markup from this page, or turn its handout off with :!handout:");
    }

    private static String reason(String text) {
        Matcher font = FONT.matcher(text);
        return font.find() ? NO_FONT + " '" + font.group(1) + "'" : sentence(text);
    }

    /**
     * The line in the author's style sheet. If the author has none, the settings: the theme's own styles are correct,
     * so only a color in the settings can be wrong.
     */
    private SourceLocation inStyleSheet(String text) {
        Optional<SourceFile> own = tree.find(STYLE_SHEET);
        Matcher line = LINE.matcher(text);
        int number = line.find() ? Integer.parseInt(line.group(1)) + (line.group(2) == null ? 0 : 1) : 0;
        return own.filter(file -> number <= places.lines(file).size())
                .map(file -> file.at(number))
                .orElseGet(() -> tree.locate(SourceTree.SETTINGS, 0));
    }

    private SourceLocation ofStyle(String text, SourceLocation page) {
        Matcher word = STYLE_WORD.matcher(text);
        String styled = word.find() ? word.group(2) : text;
        return places.of(page, line -> line.contains("style=") && line.contains(styled))
                .get(0);
    }

    private SourceLocation ofPicture(String text, SourceLocation page) {
        return tree.in(SourceTree.IMAGES)
                .filter(picture -> text.contains(picture.relative()))
                .map(picture -> picture.relative().replaceFirst(".*/", ""))
                .findFirst()
                .map(name -> places.of(page, line -> line.contains(name)).get(0))
                .orElse(page);
    }

    private static String styleSentence(String text) {
        return sentence(STYLE_WORD.matcher(LINE.matcher(text).replaceFirst("")).replaceFirst("'$2' "));
    }

    /** The engine's text in the form of our messages: one line, lower case, no full stop. */
    private static String sentence(String text) {
        String line = String.join(" ", text.lines().map(String::strip).toList()).replaceFirst("\\.$", "");
        return line.isEmpty() ? line : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
    }
}
