package org.patienthandbook.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.Term;

/** Reports pages that name a drug and a condition of the handbook without saying that the use is off label. */
public final class MissingOffLabelCheck implements Check {

    /** The role of the card and of its short form. */
    private static final String ROLE = "off-label";

    private static final String HINT =
            "include the card, such as partials/off-label.adoc, or write '[.off-label]' on the line"
                    + " before a paragraph that says the use is not approved";

    @Override
    public Stream<Finding> check(Handbook handbook) {
        List<Pattern> drugs = patterns(handbook.settings().drugs(), handbook);
        List<Pattern> conditions = patterns(handbook.settings().conditions(), handbook);
        return handbook.pages().stream()
                .filter(page -> !page.roles().contains(ROLE))
                .flatMap(page -> finding(page, drugs, conditions).stream());
    }

    private static Optional<Finding> finding(Page page, List<Pattern> drugs, List<Pattern> conditions) {
        return find(page, drugs)
                .flatMap(drug -> find(page, conditions)
                        .map(condition -> Finding.of(
                                        Rule.OFF_LABEL_MISSING,
                                        page.source().at(0),
                                        "the page names '" + drug + "' and '" + condition
                                                + "' but has neither an off-label card nor an off-label line")
                                .withHint(HINT)));
    }

    private static Optional<String> find(Page page, List<Pattern> patterns) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(page.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** Patterns of the names and their synonyms in the glossary: whole words with plural or possessive, hyphen or space. */
    private static List<Pattern> patterns(List<String> names, Handbook handbook) {
        return names.stream()
                .flatMap(name -> withSynonyms(name, handbook))
                .distinct()
                .map(MissingOffLabelCheck::pattern)
                .toList();
    }

    private static Stream<String> withSynonyms(String name, Handbook handbook) {
        Stream<String> synonyms = handbook.glossary().terms().stream()
                .filter(term ->
                        term.names().stream().anyMatch(other -> other.text().equalsIgnoreCase(name)))
                .flatMap(term -> term.names().stream().map(Term.Name::text));
        return Stream.concat(Stream.of(name), synonyms);
    }

    private static Pattern pattern(String name) {
        String words = Stream.of(name.strip().split("[\\s-]+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s\\u00a0\\u2010\\u2011-]+"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + words + "(?:e?s)?(?:['’]s?)?(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
