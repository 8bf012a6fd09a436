package org.patienthandbook.asciidoc.cache;

import java.util.List;
import org.patienthandbook.cache.CachedFinding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Waiver;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Term;
import org.patienthandbook.source.SourceFile;

/** A glossary as it was read. */
record CachedGlossary(
        List<Input> inputs, List<CachedFinding> findings, String introduction, List<Term> terms, List<Waiver> waivers)
        implements CachedText<Glossary> {

    static CachedGlossary of(Outcome<Glossary> read, List<Input> inputs) {
        Glossary glossary = read.value();
        return new CachedGlossary(
                inputs,
                CachedFinding.of(read.findings()),
                glossary.introduction(),
                glossary.terms(),
                glossary.waivers());
    }

    @Override
    public Glossary value(SourceFile file) {
        return new Glossary(introduction, terms, waivers);
    }
}
