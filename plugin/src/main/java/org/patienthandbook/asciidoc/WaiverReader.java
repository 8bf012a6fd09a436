package org.patienthandbook.asciidoc;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Waiver;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/**
 * Finds the waivers of a text: comment lines {@code // allow rule-name: reason} before a block, in the text and in what it
 * includes, and header attributes {@code :allow-rule-name: reason}.
 */
final class WaiverReader {

    /** A word after {@code allow} is a rule's name when a colon or nothing follows, or when it has a hyphen, as rules have. */
    private static final Pattern COMMENT =
            Pattern.compile("//\\s*allow\\s+(?=[\\w-]+\\s*(?::|$)|\\w+-)([\\w-]+)\\s*:?\\s*(.*)");

    /** What begins and ends a listing, a comment or other text that shows comment lines as they are. */
    private static final Pattern VERBATIM = Pattern.compile("-{4,}|\\.{4,}|/{4,}|\\+{4,}|```");

    /** What the lines begin with that are one or the other; most do not. */
    private static final String SIGNS = "/-.+`";

    private static final String ATTRIBUTE = "allow-";

    private final SourceTree tree;

    WaiverReader(SourceTree tree) {
        this.tree = tree;
    }

    /**
     * The waivers of a text, by the names of the files they stand in; those of the header last.
     *
     * @param file the text's file
     * @param text what is in it
     */
    List<Waiver> read(SourceFile file, String text, DocumentBlocks blocks, Map<String, Object> attributes) {
        List<String> own = text.lines().toList();
        List<Waiver> waivers = new ArrayList<>();
        for (String name : blocks.files()) {
            if (name.equals(file.name())) {
                comments(file, own, blocks, waivers);
            } else {
                tree.named(name).ifPresent(included -> comments(included, lines(included), blocks, waivers));
            }
        }
        header(file, own, attributes, waivers);
        return waivers;
    }

    private static void comments(SourceFile file, List<String> lines, DocumentBlocks blocks, List<Waiver> waivers) {
        String verbatim = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.isEmpty() || SIGNS.indexOf(line.charAt(0)) < 0) {
                continue;
            }
            Matcher comment = COMMENT.matcher(line);
            if (verbatim.isEmpty() && VERBATIM.matcher(line).matches()) {
                verbatim = line;
            } else if (line.equals(verbatim)) {
                verbatim = "";
            } else if (verbatim.isEmpty() && comment.matches()) {
                DocumentBlocks.Span span = blocks.blockAfter(file.name(), i + 1);
                waivers.add(new Waiver(
                        comment.group(1), comment.group(2), file.at(i + 1), span.firstLine(), span.lastLine()));
            }
        }
    }

    private static void header(
            SourceFile file, List<String> lines, Map<String, Object> attributes, List<Waiver> waivers) {
        List<String> allowed = attributes.keySet().stream()
                .filter(name -> name.startsWith(ATTRIBUTE) && !name.startsWith("allow-uri"))
                .sorted()
                .toList();
        for (String name : allowed) {
            SourceLocation location = file.at(lineOf(lines, ":" + name + ":"));
            String rule = name.substring(ATTRIBUTE.length());
            String reason = String.valueOf(attributes.get(name)).strip();
            waivers.add(new Waiver(rule, reason, location, 0, Integer.MAX_VALUE));
        }
    }

    private static int lineOf(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static List<String> lines(SourceFile file) {
        try {
            return Files.readAllLines(file.path());
        } catch (CharacterCodingException e) {
            // reported where the file is read; a text that is not UTF-8 waives nothing
            return List.of();
        } catch (IOException e) {
            throw new HandbookException(
                    "the file '" + file.name() + "' cannot be read",
                    "check that it is there and that you may read it",
                    e);
        }
    }
}
