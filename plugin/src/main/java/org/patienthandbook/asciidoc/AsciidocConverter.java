package org.patienthandbook.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.log.LogRecord;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/**
 * Converts the texts of one handbook. Asciidoctor starts with the first text, if it does not run yet, and several threads
 * may convert at once.
 */
public final class AsciidocConverter {

    private final SourceTree tree;
    private final Map<String, String> attributes;
    private final ThreadLocal<Set<String>> inputs = ThreadLocal.withInitial(TreeSet::new);

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
        List<LogRecord> said = new ArrayList<>();
        inputs.set(new TreeSet<>());
        R read = SharedAsciidoctor.listening(
                said, () -> reader.apply(SharedAsciidoctor.get().load(text, options(file, root))));
        return new Outcome<>(read, new AsciidoctorMessages(tree, file, text).findings(said));
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
}
