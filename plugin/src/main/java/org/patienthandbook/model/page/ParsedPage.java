package org.patienthandbook.model.page;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.patienthandbook.finding.Waiver;
import org.patienthandbook.source.SourceFile;

/**
 * A page as the AsciiDoc parser leaves it: it depends on its own source and includes only. Terms, citations and
 * cross-references are neutral placeholders, and elements carry {@code data-hb-at} with the place they come from.
 *
 * @param id its name
 * @param source its file
 * @param title its title, placeholders included in the HTML
 * @param header what its header says
 * @param draft whether the author keeps it from being published
 * @param html its body; once it is shaped, with its title as an {@code h1} before it
 * @param sections its sections, in order
 * @param anchors the ids of the elements in its HTML; none before it is shaped
 * @param waivers the waivers in its file and in the files it includes
 */
public record ParsedPage(
        PageId id,
        SourceFile source,
        RichText title,
        PageHeader header,
        boolean draft,
        String html,
        List<Section> sections,
        Set<String> anchors,
        List<Waiver> waivers) {

    public ParsedPage {
        sections = List.copyOf(sections);
        anchors = Collections.unmodifiableSet(new TreeSet<>(anchors));
        waivers = List.copyOf(waivers);
    }

    /** The same page with safe and shaped HTML, and the ids of its elements. */
    public ParsedPage shaped(String other, Set<String> ids) {
        return new ParsedPage(id, source, title, header, draft, other, sections, ids, waivers);
    }
}
