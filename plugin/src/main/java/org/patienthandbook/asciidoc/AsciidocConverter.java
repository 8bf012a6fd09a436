package org.patienthandbook.asciidoc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.log.LogRecord;
import org.jruby.exceptions.RaiseException;
import org.patienthandbook.asciidoc.jruby.SharedAsciidoctor;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/**
 * Converts the texts of one handbook. Asciidoctor starts with the first text, if it does not run yet, and several threads
 * may convert at once.
 */
public final class AsciidocConverter {

    /** The first empty line. */
    private static final Pattern HEADER_END = Pattern.compile("\\R\\h*\\R");

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
     * Loads a text and hands it to a reader, which may convert it; what Asciidoctor says meanwhile becomes findings. Of a text
     * that it cannot read to its end there is a finding and the header.
     *
     * @param file the text's file
     * @param text what is in it
     * @param root the way from the published page to the site's root
     */
    <R> Outcome<R> convert(SourceFile file, String text, String root, Function<Document, R> reader) {
        List<LogRecord> said = new ArrayList<>();
        inputs.set(new TreeSet<>());
        AsciidoctorMessages messages = new AsciidoctorMessages(tree, file, text);
        Options options = options(file, root);
        try {
            R read = read(text, options, said, reader);
            return new Outcome<>(read, messages.findings(said));
        } catch (RaiseException e) {
            Finding failure = messages.failure(String.valueOf(e.getMessage()));
            R header = read(HEADER_END.split(text, 2)[0], options, new ArrayList<>(), reader);
            return new Outcome<>(header, messages.findings(said)).and(List.of(failure));
        }
    }

    private static <R> R read(String text, Options options, List<LogRecord> said, Function<Document, R> reader) {
        return SharedAsciidoctor.listening(
                said, () -> reader.apply(SharedAsciidoctor.get().load(text, options)));
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
        Map<String, Object> given = new HashMap<>(attributes);
        given.put("docfile", file.path().toString());
        given.put("docdir", folder);
        given.put("docname", name.substring(0, name.lastIndexOf('.')));
        given.put("docfilesuffix", name.substring(name.lastIndexOf('.')));
        given.put("handbook-source", tree.root().toString());
        given.put("handbook-inputs", inputs.get());
        given.put("root", root);
        given.put("imagesdir", root + SourceTree.IMAGES);
        given.put("idprefix", "");
        given.put("idseparator", "-");
        given.put("handout", "@");
        given.put("attribute-missing", "warn");
        given.put("relfilesuffix", ".html");
        given.put("table-caption!", "@");
        given.put("figure-caption!", "@");
        given.put("example-caption!", "@");
        return Options.builder()
                .safe(SafeMode.SAFE)
                .backend("html5")
                .standalone(false)
                .sourcemap(true)
                .baseDir(file.path().getParent().toFile())
                // the builder of attributes would start what formats dates, which takes longer than a page
                .option(Options.ATTRIBUTES, given)
                .build();
    }
}
