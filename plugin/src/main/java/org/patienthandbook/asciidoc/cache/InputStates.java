package org.patienthandbook.asciidoc.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.patienthandbook.asciidoc.cache.CachedText.Input;
import org.patienthandbook.cache.Fingerprint;
import org.patienthandbook.source.SourceTree;

/**
 * What files are now: the hash of their bytes, or that they are missing, or that a link leads out of the sources; of the
 * folder of the partials the names in it. And whether their texts come out otherwise another time. Each is looked at once in a
 * build, however many texts include it.
 */
final class InputStates {

    /**
     * The use of an attribute whose value is a clock's or a machine's: such a text is read every time. The sign before the
     * name is what a search can jump to.
     */
    private static final Pattern PASSING = Pattern.compile(
            "[{:,+](?:(?:doc|local)(?:date|time|datetime|year)\\b|docdir|docfile|user-home|outdir|outfile)",
            Pattern.CASE_INSENSITIVE);

    private static final String MISSING = "missing";
    private static final String OUTSIDE = "outside";

    private final SourceTree tree;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    /** What was seen of a file at once: its state, and whether it asks for a clock's or a machine's value. */
    private record Look(String state, boolean passing) {}

    InputStates(SourceTree tree) {
        this.tree = tree;
    }

    /** Whether all files are as they were. */
    boolean unchanged(List<Input> inputs) {
        return inputs.stream().allMatch(input -> input.state().equals(stateOf(input.path())));
    }

    /** A file as it is now. */
    Input now(String path) {
        return new Input(path, stateOf(path));
    }

    private String stateOf(String path) {
        return lookAt(path).state();
    }

    /** Whether a file asks for a clock's or a machine's value; one that cannot be read may. */
    boolean isPassing(String path) {
        return lookAt(path).passing();
    }

    private Look lookAt(String path) {
        return looks.computeIfAbsent(path, this::look);
    }

    /** Whether a text asks for a clock's or a machine's value: with a reference in braces, or in the condition of a directive. */
    static boolean isPassing(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        // most texts have neither, and are not searched
        return (text.indexOf('{') >= 0 || text.contains("def::"))
                && PASSING.matcher(text).find();
    }

    /** Whether a file is not there. */
    static boolean isMissing(Input input) {
        return input.state().equals(MISSING);
    }

    private Look look(String path) {
        Path file = tree.root().resolve(path);
        if (path.equals(SourceTree.PARTIALS)) {
            Fingerprint names = Fingerprint.start();
            tree.in(path).forEach(partial -> names.with(partial.relative()));
            return new Look(names.value(), false);
        }
        if (!Files.isRegularFile(file)) {
            return new Look(MISSING, false);
        }
        try {
            boolean inside = file.toRealPath().startsWith(tree.root().toRealPath());
            if (!inside) {
                return new Look(OUTSIDE, false);
            }
            byte[] bytes = Files.readAllBytes(file);
            return new Look(Fingerprint.of(bytes), isPassing(bytes));
        } catch (IOException e) {
            // no state it ever had: whatever includes it is read anew
            return new Look("unreadable " + System.nanoTime(), true);
        }
    }
}
