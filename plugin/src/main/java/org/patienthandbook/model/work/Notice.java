package org.patienthandbook.model.work;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.patienthandbook.model.doi.Doi;

/**
 * A notice about a published work: a retraction, an expression of concern, a correction.
 *
 * @param type what it says; the gravest type if sources differ
 * @param doi the DOI of the notice, or of the work if only the work itself carries the notice; empty if there is none
 * @param pmid its PubMed number; empty if unknown
 * @param date its day, month or year in ISO 8601; empty if unknown
 * @param sources the sorted names of the sources that report it, such as {@code crossref/retraction-watch}
 */
public record Notice(NoticeType type, Optional<Doi> doi, Optional<String> pmid, String date, List<String> sources) {

    public Notice {
        sources = List.copyOf(new TreeSet<>(sources));
    }

    /** Returns the name for messages and acknowledgments: its DOI, or {@code PMID 123}. */
    public String name() {
        return doi.map(Doi::canonical).or(() -> pmid.map(id -> "PMID " + id)).orElse("without a DOI");
    }

    /** Returns its web address; empty if it has neither a DOI nor a PMID. */
    public Optional<String> url() {
        return doi.map(Doi::url).or(() -> pmid.map(id -> "https://pubmed.ncbi.nlm.nih.gov/" + id + "/"));
    }

    /** Whether both describe the same publication. */
    public boolean isSameAs(Notice other) {
        return (doi.isPresent() && doi.equals(other.doi)) || (pmid.isPresent() && pmid.equals(other.pmid));
    }

    /** Merges two descriptions of the same publication; the graver type wins. */
    public Notice and(Notice other) {
        TreeSet<String> both = new TreeSet<>(sources);
        both.addAll(other.sources);
        return new Notice(
                type.compareTo(other.type) <= 0 ? type : other.type,
                doi.or(other::doi),
                pmid.or(other::pmid),
                date.length() >= other.date.length() ? date : other.date,
                List.copyOf(both));
    }
}
