package org.patienthandbook.model.doi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an author wrote a DOI.
 *
 * @param written the text as written
 * @param doi the DOI it stands for; empty when it is none
 * @param faults what is untidy about the spelling, or why it is no DOI, each as a phrase that follows the text in a
 *     message, such as {@code ends with '.'}; empty when it is tidy
 */
public record DoiSpelling(String written, Optional<Doi> doi, List<String> faults) {

    private static final Pattern LOOKS_ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

    public DoiSpelling {
        faults = List.copyOf(faults);
    }

    /**
     * Reads what people write where a DOI belongs: a bare name, the prefixes and addresses in use, and what copying from
     * LaTeX, typeset pages and browsers adds to them. Tidy are a bare name, {@code doi:10...} and
     * {@code https://doi.org/10...} alone. Text around a DOI makes it none: which of the words are meant is not guessed.
     */
    public static DoiSpelling read(String written) {
        DoiText text = new DoiText(written);
        Optional<Doi> doi = text.tidied().flatMap(Doi::parse);
        return new DoiSpelling(written, doi, doi.isPresent() ? text.faults() : List.of(text.whyNone()));
    }

    /** How the DOI is better written; empty when it is tidy, or none. */
    public Optional<String> tidy() {
        // a name that looks percent-encoded would be decoded when it is read bare
        return faults.isEmpty()
                ? Optional.empty()
                : doi.map(found -> LOOKS_ENCODED.matcher(found.name()).find() ? found.url() : found.name());
    }
}
