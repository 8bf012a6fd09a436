package org.patienthandbook.asciidoc.kept;

import java.util.List;
import org.patienthandbook.finding.KeptFinding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Term;
import org.patienthandbook.model.Waiver;
import org.patienthandbook.source.SourceFile;

/** A glossary as it was read. */
record KeptGlossary(
        List<Input> inputs, List<KeptFinding> findings, String introduction, List<Term> terms, List<Waiver> waivers)
        implements KeptText<Glossary> {

    static KeptGlossary of(Outcome<Glossary> read, List<Input> inputs) {
        Glossary glossary = read.value();
        return new KeptGlossary(
                inputs, KeptFinding.of(read.findings()), glossary.introduction(), glossary.terms(), glossary.waivers());
    }

    @Override
    public Glossary value(SourceFile file) {
        return new Glossary(introduction, terms, waivers);
    }
}
