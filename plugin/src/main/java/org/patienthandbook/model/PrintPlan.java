package org.patienthandbook.model;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.model.print.Paper;

/**
 * What to print.
 *
 * @param paper the paper size; empty for the usual one in the region of the handbook's language
 * @param editions the editions in the order they are offered; empty to print nothing
 */
public record PrintPlan(Optional<Paper> paper, List<Edition> editions) {

    /** Prints nothing. */
    public static final PrintPlan NOTHING = new PrintPlan(Optional.empty(), List.of());

    public PrintPlan {
        editions = List.copyOf(editions);
    }

    /**
     * Returns the editions of a handbook: none for a language written from right to left, because the PDF engine cannot
     * order such text correctly for screen readers.
     */
    public List<Edition> editionsOf(HandbookSettings settings) {
        return settings.isRightToLeft() ? List.of() : editions;
    }

    /** Returns the paper size of a handbook. */
    public Paper paperOf(HandbookSettings settings) {
        return paper.orElseGet(() -> Paper.usual(settings.language()));
    }
}
