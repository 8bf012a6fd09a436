package org.patienthandbook.output.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence notes of one verdict, as the evidence page's template sees them.
 *
 * @param verdict the verdict in the handbook's language
 * @param key the verdict as authors write it, such as {@code needs-context}
 * @param notes the notes in page order
 */
public record EvidenceModel(String verdict, String key, List<Note> notes) {

    /**
     * An evidence note.
     *
     * @param title its own title
     * @param claim what is claimed, as HTML
     * @param html its text as HTML
     * @param level how sure research is, as a sentence; empty where the author's word is no level
     * @param levelKey the level as authors write it, such as {@code very-low}; empty like {@code level}
     * @param page the place it stands at
     * @param references the references it rests on, by number
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
