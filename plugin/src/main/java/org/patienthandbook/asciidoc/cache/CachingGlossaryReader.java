package org.patienthandbook.asciidoc.cache;

import java.util.Optional;
import org.patienthandbook.asciidoc.GlossaryReader;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/** Reads the glossary only when something that shapes it has changed. */
public final class CachingGlossaryReader {

    private final SourceTree tree;
    private final GlossaryReader reader;
    private final TextCache cache;

    /**
     * @param tree the sources
     * @param reader reads the glossary when it is not found
     * @param cache where it is found again
     */
    public CachingGlossaryReader(SourceTree tree, GlossaryReader reader, TextCache cache) {
        this.tree = tree;
        this.reader = reader;
        this.cache = cache;
    }

    /** The handbook's glossary, as {@link GlossaryReader#read} has it. */
    public Outcome<Glossary> read() {
        Optional<SourceFile> file = tree.find(SourceTree.GLOSSARY);
        return file.isEmpty()
                ? reader.read()
                : cache.read(file.get(), CachedGlossary.class, reader::read, CachedGlossary::of);
    }
}
