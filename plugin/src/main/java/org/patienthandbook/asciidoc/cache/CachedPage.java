package org.patienthandbook.asciidoc.cache;

import java.util.List;
import java.util.Set;
import org.patienthandbook.asciidoc.AsciidoctorPageParser;
import org.patienthandbook.cache.CachedFinding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Waiver;
import org.patienthandbook.model.page.PageHeader;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.model.page.RichText;
import org.patienthandbook.model.page.Section;
import org.patienthandbook.source.SourceFile;

/** A parsed page without its file, whose absolute path is another one on another machine. */
record CachedPage(
        List<Input> inputs,
        List<CachedFinding> findings,
        RichText title,
        PageHeader header,
        boolean draft,
        String html,
        List<Section> sections,
        List<String> anchors,
        List<Waiver> waivers)
        implements CachedText<ParsedPage> {

    static CachedPage of(Outcome<ParsedPage> read, List<Input> inputs) {
        ParsedPage page = read.value();
        return new CachedPage(
                inputs,
                CachedFinding.of(read.findings()),
                page.title(),
                page.header(),
                page.draft(),
                page.html(),
                page.sections(),
                List.copyOf(page.anchors()),
                page.waivers());
    }

    @Override
    public ParsedPage value(SourceFile file) {
        return new ParsedPage(
                AsciidoctorPageParser.idOf(file),
                file,
                title,
                header,
                draft,
                html,
                sections,
                Set.copyOf(anchors),
                waivers);
    }
}
