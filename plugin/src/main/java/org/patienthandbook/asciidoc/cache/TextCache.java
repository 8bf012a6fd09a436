package org.patienthandbook.asciidoc.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.patienthandbook.asciidoc.AsciidocConverter;
import org.patienthandbook.asciidoc.cache.CachedText.Input;
import org.patienthandbook.cache.CodeVersion;
import org.patienthandbook.cache.Fingerprint;
import org.patienthandbook.cache.ResultCache;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/**
 * Finds again what was read of a text. Its key holds the text's bytes and path, the attributes it may use and what read
 * it; the files it looked for are compared one by one, the missing ones too. Where the sources are on disk does not count.
 */
public final class TextCache {

    /** File systems date a file by a clock that ticks this slowly. */
    private static final long TICK_MILLIS = 10;

    private final ResultCache results;
    private final SourceTree tree;
    private final AsciidocConverter converter;
    private final InputStates states;
    /** What shapes every text alike. */
    private final String common;

    private final AtomicInteger found = new AtomicInteger();
    private final AtomicBoolean lasting = new AtomicBoolean(true);

    /**
     * @param results where they are kept
     * @param tree the sources
     * @param converter what reads the texts that are not found
     */
    public TextCache(ResultCache results, SourceTree tree, AsciidocConverter converter) {
        this.results = results;
        this.tree = tree;
        this.converter = converter;
        this.states = new InputStates(tree);
        this.common = Fingerprint.start()
                .with(CodeVersion.CURRENT)
                .with(tree.name())
                .with(converter.attributes())
                .value();
    }

    /**
     * What is kept of a text, or else what a reading gives, which is then kept.
     *
     * @param type the form in which it is kept
     * @param reading reads the text with the converter, on this thread
     * @param keep brings what was read, and the files that shaped it, into that form
     */
    <T, K extends CachedText<T>> Outcome<T> read(
            SourceFile file, Class<K> type, Supplier<Outcome<T>> reading, BiFunction<Outcome<T>, List<Input>, K> keep) {
        long start = System.currentTimeMillis();
        Optional<byte[]> bytes = bytesOf(file.path());
        if (bytes.isEmpty()) {
            lasting.set(false);
            return reading.get();
        }
        String fingerprint = fingerprint(file, bytes.get());
        Optional<K> kept =
                results.find(file.relative(), fingerprint, type).filter(text -> states.unchanged(text.inputs()));
        if (kept.isPresent()) {
            found.incrementAndGet();
            return kept.get().restore(file);
        }
        Outcome<T> read = reading.get();
        inputs(file, bytes.get(), start)
                .ifPresentOrElse(
                        inputs -> results.keep(file.relative(), fingerprint, keep.apply(read, inputs)),
                        () -> lasting.set(false));
        return read;
    }

    /** How many texts were found again. */
    public int found() {
        return found.get();
    }

    /** Whether every text so far may be found again: none asks for what passes, and none was saved while it was read. */
    public boolean isLasting() {
        return lasting.get();
    }

    private String fingerprint(SourceFile file, byte[] bytes) {
        return Fingerprint.start()
                .with(common)
                .with(file.relative())
                .with(bytes)
                .value();
    }

    /** The files that shaped what was just read; empty when it must not be kept. */
    private Optional<List<Input>> inputs(SourceFile file, byte[] bytes, long start) {
        String root = tree.root() + "/";
        List<Input> inputs = new ArrayList<>();
        boolean lasting = !InputStates.isPassing(bytes) && isLeftAlone(file.path(), start);
        for (String path : converter.inputs()) {
            lasting &= path.startsWith(root)
                    && isLeftAlone(Path.of(path), start)
                    && !states.isPassing(path.substring(root.length()));
            if (lasting) {
                inputs.add(states.now(path.substring(root.length())));
            }
        }
        if (inputs.stream().anyMatch(InputStates::isMissing)) {
            // the hint names one that is there and sounds alike
            inputs.add(states.now(SourceTree.PARTIALS));
        }
        return lasting ? Optional.of(inputs) : Optional.empty();
    }

    /** Whether a file, if it is there, was left alone while it was read. */
    private static boolean isLeftAlone(Path file, long start) {
        try {
            return !Files.exists(file) || Files.getLastModifiedTime(file).toMillis() < start - TICK_MILLIS;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<byte[]> bytesOf(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            // the reading says what is wrong
            return Optional.empty();
        }
    }
}
