package org.patienthandbook.model;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.model.print.Paper;

/**
 * What is to be printed.
 *
 * @param paper the paper; empty for the one that is usual where the handbook's language is spoken
 * @param editions the editions, in the order they are offered; none when nothing is printed
 */
public record PrintPlan(Optional<Paper> paper, List<Edition> editions) {

    /** Nothing is printed. */
    public static final PrintPlan NOTHING = new PrintPlan(Optional.empty(), List.of());

    public PrintPlan {
        editions = List.copyOf(editions);
    }

    /**
     * The editions of one handbook: none for a language that is written from right to left, which the PDF engine does
     * not lay out well enough to be read aloud.
     */
    public List<Edition> editionsOf(HandbookSettings settings) {
        return settings.isRightToLeft() ? List.of() : editions;
    }

    /** The paper of one handbook. */
    public Paper paperOf(HandbookSettings settings) {
        return paper.orElseGet(() -> Paper.usual(settings.language()));
    }
}
