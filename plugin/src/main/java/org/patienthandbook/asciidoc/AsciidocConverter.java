package org.patienthandbook.asciidoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.log.LogRecord;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/**
 * Asciidoctor, taught what the handbook needs (see {@code handbook.rb}). It starts with the first text it converts, and
 * several threads may convert at once. Close it to free what JRuby holds.
 */
public final class AsciidocConverter implements AutoCloseable {

    private static final String EXTENSION = "handbook.rb";

    /** JRuby's setting; also the lock of those who change it. */
    private static final String COMPILE_MODE = "jruby.compile.mode";

    /** AsciidoctorJ prints what it also hands to us; a logger nobody holds would forget that it must not. */
    private static final Logger ASCIIDOCTOR_LOG = Logger.getLogger("asciidoctor");

    private final SourceTree tree;
    private final Map<String, String> attributes;
    private final ThreadLocal<List<LogRecord>> messages = ThreadLocal.withInitial(ArrayList::new);
    private final ThreadLocal<Set<String>> inputs = ThreadLocal.withInitial(TreeSet::new);
    private @Nullable Asciidoctor asciidoctor;

    /**
     * A converter for one handbook.
     *
     * @param tree the sources, which includes cannot leave
     * @param attributes attributes every text may use; their values are HTML
     */
    public AsciidocConverter(SourceTree tree, Map<String, String> attributes) {
        this.tree = tree;
        this.attributes = Map.copyOf(attributes);
    }

    /**
     * Loads a text and hands it to a reader, which may convert it; what Asciidoctor says meanwhile becomes findings.
     *
     * @param file the text's file
     * @param text what is in it
     * @param root the way from the published page to the site's root
     */
    <R> Outcome<R> convert(SourceFile file, String text, String root, Function<Document, R> reader) {
        List<LogRecord> said = messages.get();
        said.clear();
        inputs.set(new TreeSet<>());
        try {
            R read = reader.apply(asciidoctor().load(text, options(file, root)));
            AsciidoctorMessages translator = new AsciidoctorMessages(tree, file, text);
            return new Outcome<>(read, translator.findings(said));
        } finally {
            messages.remove();
        }
    }

    /**
     * The absolute paths of the files that the last text of this thread looked for besides itself, there or not: what it
     * included, and the pictures it embedded.
     */
    public Set<String> inputs() {
        return Set.copyOf(inputs.get());
    }

    /** What an author may use in every text, by name. */
    public Map<String, String> attributes() {
        return attributes;
    }

    private synchronized Asciidoctor asciidoctor() {
        if (asciidoctor == null) {
            ASCIIDOCTOR_LOG.setUseParentHandlers(false);
            Asciidoctor started = start();
            try (InputStream extension =
                    Objects.requireNonNull(AsciidocConverter.class.getResourceAsStream(EXTENSION), EXTENSION)) {
                started.rubyExtensionRegistry().loadClass(extension);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            started.registerLogHandler(message -> messages.get().add(message));
            asciidoctor = started;
        }
        return asciidoctor;
    }

    /** Without JRuby's compiler, which takes longer than it saves in all but the largest handbooks (see the ADR on start-up). */
    private static Asciidoctor start() {
        synchronized (COMPILE_MODE) {
            String chosen = System.getProperty(COMPILE_MODE);
            System.setProperty(COMPILE_MODE, chosen == null ? "OFF" : chosen);
            try {
                return Asciidoctor.Factory.create();
            } finally {
                if (chosen == null) {
                    System.clearProperty(COMPILE_MODE);
                }
            }
        }
    }

    /** SAFE, with the page's folder as base: the extension lets includes reach the source folder and no further. */
    private Options options(SourceFile file, String root) {
        String name = Objects.requireNonNull(file.path().getFileName(), "a file has a name")
                .toString();
        String folder = Objects.requireNonNull(file.path().getParent(), "a file has a folder")
                .toString();
        AttributesBuilder given = Attributes.builder()
                .attribute("docfile", file.path().toString())
                .attribute("docdir", folder)
                .attribute("docname", name.substring(0, name.lastIndexOf('.')))
                .attribute("docfilesuffix", name.substring(name.lastIndexOf('.')))
                .attribute("handbook-source", tree.root().toString())
                .attribute("handbook-inputs", inputs.get())
                .attribute("root", root)
                .attribute("imagesdir", root + SourceTree.IMAGES)
                .attribute("idprefix", "")
                .attribute("idseparator", "-")
                .attribute("handout", "@")
                .attribute("attribute-missing", "warn")
                .attribute("relfilesuffix", ".html")
                .attribute("table-caption!", "@")
                .attribute("figure-caption!", "@")
                .attribute("example-caption!", "@");
        attributes.forEach(given::attribute);
        return Options.builder()
                .safe(SafeMode.SAFE)
                .backend("html5")
                .standalone(false)
                .sourcemap(true)
                .baseDir(file.path().getParent().toFile())
                .attributes(given.build())
                .build();
    }

    @Override
    public synchronized void close() {
        if (asciidoctor != null) {
            asciidoctor.close();
            asciidoctor = null;
        }
    }
}
