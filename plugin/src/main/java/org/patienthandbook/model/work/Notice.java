package org.patienthandbook.model.work;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.patienthandbook.model.doi.Doi;

/**
 * Something that was published about a work: its retraction, an expression of concern, a correction.
 *
 * @param type what it says; where sources differ, the gravest
 * @param doi the notice's own DOI; the work's where only the work itself says so; absent where it has none
 * @param pmid its number in PubMed, where known
 * @param date its day, month or year as ISO 8601; empty when not known
 * @param sources who reports it, such as {@code crossref/retraction-watch} and {@code pubmed}, sorted
 */
public record Notice(NoticeType type, Optional<Doi> doi, Optional<String> pmid, String date, List<String> sources) {

    public Notice {
        sources = List.copyOf(new TreeSet<>(sources));
    }

    /** The name it is acknowledged by and printed with: its DOI, or {@code PMID 123}. */
    public String name() {
        return doi.map(Doi::canonical).or(() -> pmid.map(id -> "PMID " + id)).orElse("without a DOI");
    }

    /** Where it can be read; empty when it has neither DOI nor PMID. */
    public Optional<String> url() {
        return doi.map(Doi::url).or(() -> pmid.map(id -> "https://pubmed.ncbi.nlm.nih.gov/" + id + "/"));
    }

    /** Whether both are the same publication. */
    public boolean isSameAs(Notice other) {
        return (doi.isPresent() && doi.equals(other.doi)) || (pmid.isPresent() && pmid.equals(other.pmid));
    }

    /** What both tell of one publication: the graver type, and what either lacks. */
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
