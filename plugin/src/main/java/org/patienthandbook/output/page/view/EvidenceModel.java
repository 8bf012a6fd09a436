package org.patienthandbook.output.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence notes with the same verdict.
 *
 * @param verdict the verdict in the handbook's language
 * @param key the verdict as authors write it: {@code needs-context}
 * @param notes in page order
 */
public record EvidenceModel(String verdict, String key, List<Note> notes) {

    /**
     * An evidence note.
     *
     * @param claim the claim, as HTML
     * @param html the text, as HTML
     * @param level the level of evidence as a sentence; empty if the level is unknown
     * @param levelKey the level as authors write it: {@code very-low}; empty if the level is unknown
     * @param page a link to the note on its page
     * @param references the cited references, by number
     */
    public record Note(
            @Nullable String title,
            @Nullable String claim,
            String html,
            String level,
            String levelKey,
            Link page,
            List<Link> references) {

        public Note {
            references = List.copyOf(references);
        }
    }

    public EvidenceModel {
        notes = List.copyOf(notes);
    }
}
