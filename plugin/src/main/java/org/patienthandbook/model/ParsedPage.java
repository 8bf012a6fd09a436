package org.patienthandbook.model;

import java.util.List;
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
 * @param html its body
 * @param sections its sections, in order
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
        List<Waiver> waivers) {

    public ParsedPage {
        sections = List.copyOf(sections);
        waivers = List.copyOf(waivers);
    }
}
