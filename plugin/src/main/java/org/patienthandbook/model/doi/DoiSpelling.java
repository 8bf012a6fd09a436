package org.patienthandbook.model.doi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an author wrote a DOI.
 *
 * @param written the text as written
 * @param doi the DOI it stands for; empty if it is not a DOI
 * @param faults what is untidy about the spelling, or why it is not a DOI, each as a verb phrase that follows the text in a
 *     message, such as {@code ends with '.'}; empty if it is tidy
 */
public record DoiSpelling(String written, Optional<Doi> doi, List<String> faults) {

    private static final Pattern LOOKS_ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

    public DoiSpelling {
        faults = List.copyOf(faults);
    }

    /**
     * Reads a DOI with any prefix or web address in use, and with the characters that copying from LaTeX, typeset pages and
     * browsers adds. Only a bare name, {@code doi:10...} and {@code https://doi.org/10...} are tidy. A DOI with other words
     * around it is not a DOI, because a choice between the words would be a guess.
     */
    public static DoiSpelling read(String written) {
        DoiText text = new DoiText(written);
        Optional<Doi> doi = text.tidied().flatMap(Doi::parse);
        return new DoiSpelling(written, doi, doi.isPresent() ? text.faults() : List.of(text.whyInvalid()));
    }

    /** Returns the tidy spelling; empty if the spelling is already tidy or not a DOI. */
    public Optional<String> tidy() {
        // a bare name that looks percent-encoded would be decoded when it is read again
        return faults.isEmpty()
                ? Optional.empty()
                : doi.map(found -> LOOKS_ENCODED.matcher(found.name()).find() ? found.url() : found.name());
    }
}
