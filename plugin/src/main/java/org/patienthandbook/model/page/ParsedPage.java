package org.patienthandbook.model.page;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.patienthandbook.finding.Waiver;
import org.patienthandbook.source.SourceFile;

/**
 * A parsed page. It depends only on its own source and the files it includes. Terms, citations and cross-references are
 * placeholders, and elements have the attribute {@code data-hb-at} with their place in the source.
 *
 * @param id its name
 * @param source its file
 * @param title its title, placeholders included in the HTML
 * @param header what its header says
 * @param draft whether it is a draft, which is not published
 * @param html its body; after shaping, with its title as an {@code h1} before it
 * @param sections its sections, in order
 * @param anchors the ids of the elements in its HTML; empty before shaping
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

    /** Returns the same page with safe and shaped HTML, and the ids of its elements. */
    public ParsedPage shaped(String other, Set<String> ids) {
        return new ParsedPage(id, source, title, header, draft, other, sections, ids, waivers);
    }
}
