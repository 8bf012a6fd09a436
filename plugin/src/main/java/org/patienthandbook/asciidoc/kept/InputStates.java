package org.patienthandbook.asciidoc.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.patienthandbook.asciidoc.kept.KeptText.Input;
import org.patienthandbook.cache.Fingerprint;
import org.patienthandbook.source.SourceTree;

/**
 * What files are now: the hash of their bytes, or that they are missing, or that a link leads out of the sources; of the
 * folder of the partials the names in it. Each is looked at once in a build, however many texts include it.
 */
final class InputStates {

    private static final String MISSING = "missing";
    private static final String OUTSIDE = "outside";

    private final SourceTree tree;
    private final Map<String, String> states = new ConcurrentHashMap<>();

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
        return states.computeIfAbsent(path, this::look);
    }

    /** Whether a file is not there. */
    static boolean isMissing(Input input) {
        return input.state().equals(MISSING);
    }

    private String look(String path) {
        Path file = tree.root().resolve(path);
        if (path.equals(SourceTree.PARTIALS)) {
            Fingerprint names = Fingerprint.start();
            tree.in(path).forEach(partial -> names.with(partial.relative()));
            return names.value();
        }
        if (!Files.isRegularFile(file)) {
            return MISSING;
        }
        try {
            boolean inside = file.toRealPath().startsWith(tree.root().toRealPath());
            return inside ? Fingerprint.of(file) : OUTSIDE;
        } catch (IOException e) {
            // no state it ever had: whatever includes it is read anew
            return "unreadable " + System.nanoTime();
        }
    }
}
