package org.patienthandbook.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.TitleMatch;

/**
 * Reports links of references that lead to another work: a link with a DOI or a PubMed number that is not the
 * reference's own, or a link that consists of words of which most are not in the title.
 */
public final class DisagreeingLinkCheck implements Check {

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s?#&]+");
    private static final Pattern PUBMED =
            Pattern.compile("(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/pubmed)/(\\d+)");
    private static final Pattern EXTENSION = Pattern.compile("\\.[a-z]{2,5}$");
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "and", "for", "the", "with", "from", "that", "this", "your", "what", "have", "into", "about", "html");

    /** Fewer words do not identify a page. */
    private static final int MINIMUM_WORDS = 4;

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream()
                .map(NumberedReference::reference)
                .flatMap(reference -> reference.text("URL").stream()
                        .flatMap(url -> disagreement(reference, decoded(url)).stream())
                        .map(message -> finding(reference, message)));
    }

    private static Finding finding(Reference reference, String message) {
        return Finding.of(Rule.LINK_DISAGREES, reference.location(), message)
                .withHint("write the link of this work, or list both works, each with its own link");
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // an invalid percent escape: use the link as written
            return url;
        }
    }

    private static Optional<String> disagreement(Reference reference, String url) {
        return otherDoi(reference, url).or(() -> otherNumber(reference, url)).or(() -> otherWords(reference, url));
    }

    private static Optional<String> otherDoi(Reference reference, String url) {
        Matcher inUrl = DOI.matcher(url);
        Optional<Doi> own = reference.registeredName();
        if (own.isEmpty() || !inUrl.find()) {
            return Optional.empty();
        }
        String found = inUrl.group().toLowerCase(Locale.ROOT);
        // addresses of publishers continue after the DOI
        return found.startsWith(own.get().canonical())
                ? Optional.empty()
                : Optional.of("the link of '" + reference.key() + "' leads to the DOI '" + inUrl.group()
                        + "', but the reference has the DOI '" + own.get().name() + "'");
    }

    private static Optional<String> otherNumber(Reference reference, String url) {
        Matcher inUrl = PUBMED.matcher(url);
        Optional<String> own = reference.text("PMID").map(text -> text.replaceAll("\\D", ""));
        return own.isPresent() && inUrl.find() && !inUrl.group(1).equals(own.get())
                ? Optional.of("the link of '" + reference.key() + "' leads to the PMID '" + inUrl.group(1)
                        + "', but the reference has the PMID '" + own.get() + "'")
                : Optional.empty();
    }

    private static Optional<String> otherWords(Reference reference, String url) {
        Optional<String> title = reference.text("title");
        List<String> words = words(url);
        if (title.isEmpty() || words.size() < MINIMUM_WORDS) {
            return Optional.empty();
        }
        Set<String> own =
                Set.copyOf(Arrays.asList(TitleMatch.normal(title.get()).split(" ", -1)));
        long shared = words.stream().filter(own::contains).count();
        return shared * 2 >= words.size()
                ? Optional.empty()
                : Optional.of("the link of '" + reference.key() + "' seems to lead to another work: the title is '"
                        + title.get() + "', but the link contains the words '" + String.join(" ", words) + "'");
    }

    /** The words in the last part of the path that consists of words. */
    private static List<String> words(String url) {
        String path = url.replaceFirst("[?#].*", "").replaceFirst("^[a-z]+://[^/]*", "");
        String last = Arrays.stream(path.split("/", -1))
                .filter(part -> part.split("[-_]", -1).length > MINIMUM_WORDS)
                .reduce("", (before, part) -> part);
        return Arrays.stream(EXTENSION
                        .matcher(last.toLowerCase(Locale.ROOT))
                        .replaceFirst("")
                        .split("[-_.,]", -1))
                .map(TitleMatch::normal)
                .filter(word -> word.length() > 2 && word.matches("\\p{L}+") && !FUNCTION_WORDS.contains(word))
                .distinct()
                .toList();
    }
}
