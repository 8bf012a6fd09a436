package org.patienthandbook.bibliography.list;

import de.undercouch.citeproc.csl.CSLType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.patienthandbook.finding.Suggestion;

/** The fields and types of CSL items (CSL 1.0.2, appendices III and IV; csl-data.json). */
public final class CslFields {

    /** The fields that contain people. */
    public static final Set<String> NAMES = words("""
            author chair collection-editor compiler composer container-author contributor curator director editor
            editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer
            original-author performer producer recipient reviewed-author script-writer series-creator translator""");

    static final Set<String> DATES =
            words("accessed available-date container event-date issued original-date submitted");

    static final Set<String> TEXTS = words("""
            abstract annote archive archive_collection archive_location archive-place article-number authority call-number
            chapter-number citation-key citation-label citation-number collection-number collection-title container-title
            container-title-short dimensions division DOI edition event event-place event-title first-reference-note-number
            genre ISBN ISSN issue journalAbbreviation jurisdiction keyword language license locator medium note number
            number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first
            part-number part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre
            reviewed-title scale section shortTitle source status supplement-number title title-short URL version volume
            volume-title volume-title-short year-suffix""");

    /** The fields of the handbook, and fields in exports of reference managers and registries that no style prints. */
    private static final Set<String> OTHERS = words("""
            id type allow acknowledged categories custom epub-date short-title subtitle published published-print
            published-online created indexed deposited score member prefix link relation resource reference
            reference-count subject funder assertion update-policy""");

    private static final Set<String> ALL = all();

    private CslFields() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    private static Set<String> all() {
        Set<String> all = new TreeSet<>(NAMES);
        all.addAll(DATES);
        all.addAll(TEXTS);
        all.addAll(OTHERS);
        return Set.copyOf(all);
    }

    /** Whether a type of work exists in CSL. */
    static boolean isType(String type) {
        return types().contains(type);
    }

    /** The types of works, in the order of CSL. */
    static List<String> types() {
        return Arrays.stream(CSLType.values()).map(CSLType::toString).toList();
    }

    /**
     * The field that an author probably meant by an unknown name: one that differs in case or hyphens only, or a similar one; empty when
     * the name is a field, or is not similar to any.
     */
    static Optional<String> meant(String name) {
        if (ALL.contains(name)) {
            return Optional.empty();
        }
        return ALL.stream()
                .filter(field -> bare(field).equals(bare(name)))
                .sorted()
                .findFirst()
                .or(() -> Suggestion.nearest(name, ALL).filter(field -> name.length() > 4));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
