package org.patienthandbook.model;

import java.util.List;
import org.patienthandbook.finding.Waiver;
import org.patienthandbook.model.print.Handout;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.source.SourceTree;

/**
 * A whole handbook: pages, terms and references joined, every reference resolved.
 *
 * @param tree the files it was made from
 * @param settings what {@code handbook.yml} says
 * @param navigation the page order by groups, without the home page
 * @param pages the published pages in page order: those of the navigation depth first, then the others by path
 * @param glossary the glossary, definitions finished, links relative to the glossary page
 * @param references all references by number
 * @param notes the evidence notes in page order
 * @param termUses the places linked to terms, in page order, definitions last
 * @param evidence what is known of the references
 * @param waivers every waiver in the sources
 * @param handouts the PDF files that were made, the whole handbook last; none before they are printed
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

    /** A handbook that is not printed. */
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

    /** The same handbook with what is known of its references. */
    public Handbook withEvidence(Evidence known) {
        return new Handbook(
                tree, settings, navigation, pages, glossary, references, notes, termUses, known, waivers, handouts);
    }

    /** The same handbook with its references formatted. */
    public Handbook withReferences(List<NumberedReference> formatted) {
        return new Handbook(
                tree, settings, navigation, pages, glossary, formatted, notes, termUses, evidence, waivers, handouts);
    }

    /** The same handbook with its PDF files. */
    public Handbook withHandouts(List<Handout> printed) {
        return new Handbook(
                tree, settings, navigation, pages, glossary, references, notes, termUses, evidence, waivers, printed);
    }

    /** The same handbook with other pages. */
    public Handbook withPages(List<Page> others) {
        return new Handbook(
                tree, settings, navigation, others, glossary, references, notes, termUses, evidence, waivers, handouts);
    }
}
