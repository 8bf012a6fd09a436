package org.patienthandbook.model;

import java.util.List;
import org.patienthandbook.finding.Waiver;
import org.patienthandbook.model.print.Handout;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.source.SourceTree;

/**
 * A whole handbook: pages, terms and references with all links between them resolved.
 *
 * @param tree its source files
 * @param settings what {@code handbook.yml} says
 * @param navigation the page order by groups, without the home page
 * @param pages the published pages in page order: those of the navigation depth first, then the others by path
 * @param glossary the glossary with finished definitions, links relative to the glossary page
 * @param references all references by number
 * @param notes the evidence notes in page order
 * @param termUses the places that link to terms, in page order, definitions last
 * @param evidence what is known about the references
 * @param waivers all waivers in the sources
 * @param handouts the printed PDF files, the whole handbook last; empty before printing
 */
public record Handbook(
        SourceTree tree,
        HandbookSettings settings,
        Navigation navigation,
        List<Page> pages,
        Glossary glossary,
        List<NumberedReference> references,
        List<EvidenceNote> notes,
        List<TermUse> termUses,
        Evidence evidence,
        List<Waiver> waivers,
        List<Handout> handouts) {

    public Handbook {
        pages = List.copyOf(pages);
        references = List.copyOf(references);
        notes = List.copyOf(notes);
        termUses = List.copyOf(termUses);
        waivers = List.copyOf(waivers);
        handouts = List.copyOf(handouts);
    }

    /** Creates a handbook without printed handouts. */
    public Handbook(
            SourceTree tree,
            HandbookSettings settings,
            Navigation navigation,
            List<Page> pages,
            Glossary glossary,
            List<NumberedReference> references,
            List<EvidenceNote> notes,
            List<TermUse> termUses,
            Evidence evidence,
            List<Waiver> waivers) {
        this(tree, settings, navigation, pages, glossary, references, notes, termUses, evidence, waivers, List.of());
    }

    /** Returns the same handbook with evidence about its references. */
    public Handbook withEvidence(Evidence known) {
        return new Handbook(
                tree, settings, navigation, pages, glossary, references, notes, termUses, known, waivers, handouts);
    }

    /** Returns the same handbook with other references. */
    public Handbook withReferences(List<NumberedReference> formatted) {
        return new Handbook(
                tree, settings, navigation, pages, glossary, formatted, notes, termUses, evidence, waivers, handouts);
    }

    /** Returns the same handbook with printed handouts. */
    public Handbook withHandouts(List<Handout> printed) {
        return new Handbook(
                tree, settings, navigation, pages, glossary, references, notes, termUses, evidence, waivers, printed);
    }

    /** Returns the same handbook with other pages. */
    public Handbook withPages(List<Page> others) {
        return new Handbook(
                tree, settings, navigation, others, glossary, references, notes, termUses, evidence, waivers, handouts);
    }
}
