package org.patienthandbook.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Suggestion;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** What Asciidoctor says of a text, as findings. */
final class AsciidoctorMessages {

    private static final String UNSAFE = "unsafe: ";
    private static final String EVIDENCE = "evidence: ";
    private static final Pattern MISSING_ATTRIBUTE = Pattern.compile("skipping reference to missing attribute: (\\S+)");
    private static final Pattern MISSING_INCLUDE = Pattern.compile("there is no file '(.*)' to include");
    private static final Pattern OUT_OF_SEQUENCE =
            Pattern.compile("section title out of sequence: expected levels? (?:[\\d ,or]* )?(\\d+), got level \\d+");

    /** What Asciidoctor puts before the message of a failure. */
    private static final Pattern WRAPPING =
            Pattern.compile("^(?:\\(\\w+\\) )?asciidoctor: FAILED: .*?: Failed to load AsciiDoc document - ");

    /** Why Asciidoctor gave up, and where. */
    private static final Pattern FAILURE = Pattern.compile(".* - (.*) at (\\S+): line (\\d+)", Pattern.DOTALL);

    private static final String HINT = "mend the AsciiDoc on this line or just above it";

    private final SourceTree tree;
    private final SourceFile file;
    private final List<String> lines;

    AsciidoctorMessages(SourceTree tree, SourceFile file, String text) {
        this.tree = tree;
        this.file = file;
        this.lines = text.lines().toList();
    }

    /** The messages an author can act on; the same thing said twice counts once. */
    List<Finding> findings(List<LogRecord> messages) {
        List<Finding> findings = new ArrayList<>();
        for (LogRecord message : messages) {
            if (message.getSeverity().compareTo(Severity.WARN) >= 0) {
                findings.add(finding(message));
            }
        }
        return findings.stream().distinct().toList();
    }

    private Finding finding(LogRecord message) {
        String text = message.getMessage();
        SourceLocation location = locate(message.getCursor());
        if (text.startsWith(EVIDENCE)) {
            String role = text.contains("claim block") ? "claim" : "evidence";
            return Finding.of(Rule.EVIDENCE_NOTE_INVALID, location, text.substring(EVIDENCE.length()))
                    .withHint("begin its first line with [NOTE." + role + ",verdict=...,evidence=...,cites=\"...\"]");
        }
        if (text.startsWith(UNSAFE)) {
            return Finding.of(Rule.SOURCE_UNSAFE, location, text.substring(UNSAFE.length()))
                    .withHint(unsafeHint(text));
        }
        Matcher include = MISSING_INCLUDE.matcher(text);
        if (include.matches()) {
            return Finding.of(Rule.SOURCE_MALFORMED, location, text).withHint(includeHint(include.group(1)));
        }
        Matcher missing = MISSING_ATTRIBUTE.matcher(text);
        if (missing.matches()) {
            return missingAttribute(missing.group(1), location);
        }
        Matcher skipped = OUT_OF_SEQUENCE.matcher(text);
        if (skipped.matches()) {
            return skippedHeading(location, Integer.parseInt(skipped.group(1)));
        }
        return Finding.of(Rule.SOURCE_MALFORMED, location, text.replace(tree.root() + "/", ""))
                .withHint(HINT);
    }

    /** What an author can do about a text that Asciidoctor gave up. */
    Finding failure(String message) {
        Matcher failure = FAILURE.matcher(message);
        if (!failure.matches()) {
            String text = WRAPPING.matcher(message.replace(tree.root() + "/", ""))
                    .replaceFirst("")
                    .lines()
                    .findFirst()
                    .orElse("");
            return Finding.of(Rule.SOURCE_MALFORMED, file.at(0), "AsciiDoc that cannot be read: '" + text + "'")
                    .withHint("take away one part after the other until you find the one");
        }
        String path = failure.group(2);
        int line = Integer.parseInt(failure.group(3));
        boolean included = tree.find(path).isPresent();
        return Finding.of(
                        Rule.SOURCE_MALFORMED,
                        included ? tree.locate(path, line) : file.at(line),
                        "AsciiDoc that cannot be read: '" + failure.group(1) + "'")
                .withHint(HINT);
    }

    private static Optional<String> unsafeHint(String text) {
        return Optional.of(
                text.contains("raw HTML")
                        ? "write it in AsciiDoc; where that is impossible, put '// allow source-unsafe: reason' before the block"
                        : "copy what you need into the folder 'partials' and include it from there");
    }

    private String includeHint(String target) {
        List<String> partials = tree.in(SourceTree.PARTIALS)
                .map(partial -> lastOf(partial.relative()))
                .toList();
        return Suggestion.didYouMean(lastOf(target), partials)
                .orElse("the path leads from the file it stands in, such as ../partials/card.adoc from a page");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Asciidoctor gives no place for an attribute it does not know: the first line that names it is shown. */
    private Finding missingAttribute(String name, SourceLocation location) {
        SourceLocation place = location.line() > 0 ? location : file.at(lineOf("{" + name + "}"));
        return Finding.of(Rule.SOURCE_MALFORMED, place, "there is no attribute '{" + name + "}'")
                .withHint(missingAttributeHint(name));
    }

    private String missingAttributeHint(String name) {
        if (name.equals("condition")) {
            return "add a line such as ':condition: migraine' to the header of " + file.relative();
        }
        String setting = SettingAttributes.OPTIONAL.get(name);
        return setting == null
                ? "fix its name, or write \\{" + name + "} to show it as it is"
                : "fill in '" + setting + "' in handbook.yml, or put the text between 'ifdef::" + name
                        + "[]' and 'endif::[]'";
    }

    /** @param deepest the deepest level the heading may have, 1 for {@code ==} */
    private static Finding skippedHeading(SourceLocation location, int deepest) {
        return Finding.of(Rule.HEADING_SKIPPED, location, "this heading skips a level")
                .withHint("write it with at most " + "=".repeat(deepest + 1) + ", one more than the heading above it");
    }

    private int lineOf(String word) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(word)) {
                return i + 1;
            }
        }
        return 0;
    }

    private SourceLocation locate(@Nullable Cursor cursor) {
        if (cursor == null) {
            return file.at(0);
        }
        String path = cursor.getFile();
        String root = tree.root() + "/";
        String relative = path != null && path.startsWith(root) ? path.substring(root.length()) : file.relative();
        return tree.locate(relative, Math.max(0, cursor.getLineNumber()));
    }
}
