package org.patienthandbook.assemble.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Term;
import org.patienthandbook.source.SourceLocation;

class TermMatcherTest {

    private static Term term(String id, boolean explicitOnly, String... names) {
        List<Term.Name> list = new ArrayList<>();
        for (String name : names) {
            list.add(new Term.Name(name, new SourceLocation("glossary.adoc", id.hashCode() & 0xff)));
        }
        return new Term(id, list, "<p>x</p>", "x", explicitOnly, list.get(0).location());
    }

    private static TermMatcher matcher(Term... terms) {
        return new TermMatcher(new Glossary("", List.of(terms), List.of()));
    }

    private static List<String> found(String text, String... names) {
        return matcher(term("t", false, names)).match(text).stream()
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nerve|The nerve is here|nerve",
                "nerve|Both nerves hurt|nerves",
                "nerve|The nerve's end|nerve's",
                "nerve|The nerve’s end|nerve’s",
                "nerve|The nerves' ends|nerves",
                "nerve|Nerve pain|Nerve",
                "nerve|NERVE PAIN|NERVE",
                "therapy|two therapies|therapies",
                "therapies|one therapy|therapy",
                "biopsy|biopsies|biopsies",
                "reflex|reflexes|reflexes",
                "diagnosis|many diagnoses|diagnoses",
                "diagnoses|one diagnosis|diagnosis",
                "bacterium|bacteria|bacteria",
                "nucleus|nuclei|nuclei",
                "fibromyalgia|fibromyalgia|fibromyalgia",
                "side effect|Side effects are|Side effects",
                "long-lasting pain|long lasting pain|long lasting pain",
                "long lasting pain|long-lasting pain|long-lasting pain",
                "Crohn's disease|Crohn’s disease|Crohn’s disease",
                "NMDA receptor|NMDA\u00a0receptor|NMDA\u00a0receptor",
                "NMDA receptor|NMDA\u2011receptors|NMDA\u2011receptors",
                "NMDA receptor|NMDA\u2010receptor|NMDA\u2010receptor",
                "NMDA receptor|NMDA\u202freceptor|NMDA\u202freceptor",
                "CRPS|with CRPS and|CRPS",
                "CRPS|CRPS's signs|CRPS's",
                "NSAID|take NSAIDs now|NSAIDs",
                "5-HT|the 5-HT system|5-HT",
            })
    void findsTheFormsOfATerm(String name, String text, String match) {
        assertThat(found(text, name)).containsExactly(match);
    }

    @Test
    void findsATermAcrossALineBreak() {
        assertThat(found("the NMDA\nreceptor", "NMDA receptor")).containsExactly("NMDA\nreceptor");
        assertThat(found("the NMDA  \t receptor", "NMDA receptor")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nerve|nervous",
                "nerve|unnerved",
                "pain|painful",
                "CRPS|crps",
                "CRPS|Crps",
                "US|tell us",
                "side effect|side, effect",
                "side effect|side. Effect",
                "side effect|side - effect",
                "side effect|side--effect",
                "side effect|side/effect",
                "nerve|nerve2",
                "dose|doing",
            })
    void doesNotFindOtherWords(String name, String text) {
        assertThat(found(text, name)).isEmpty();
    }

    @Test
    void findsSynonyms() {
        assertThat(found("chronic pain, or long-lasting pains", "chronic pain", "long-lasting pain"))
                .hasSize(2);
    }

    @Test
    void findsTheLongestFormAndContinuesAfterIt() {
        TermMatcher matcher = matcher(
                term("pain", false, "pain"),
                term("chronic-pain", false, "chronic pain"),
                term("chronic-primary-pain", false, "chronic primary pain"),
                term("pain-clinic", false, "pain clinic"),
                term("primary", false, "primary care team"));
        assertThat(matcher.match("chronic primary pain clinic and chronic primary care, pain clinic"))
                .extracting(match -> match.term().id() + " " + match.start())
                .containsExactly("chronic-primary-pain 0", "pain-clinic 54");
    }

    @Test
    void findsALongerTermThatBeginsWithAnAcronym() {
        TermMatcher matcher = matcher(term("nmda", false, "NMDA"), term("nmda-receptor", false, "NMDA receptor"));
        assertThat(matcher.match("NMDA and NMDA receptors"))
                .extracting(match -> match.term().id())
                .containsExactly("nmda", "nmda-receptor");
    }

    @Test
    void findsAnExplicitOnlyTermOnlyByLookUp() {
        TermMatcher matcher = matcher(term("dose", true, "dose"));
        assertThat(matcher.match("a dose")).isEmpty();
        assertThat(matcher.lookUp("doses")).map(Term::id).contains("dose");
    }

    @Test
    void looksUpTheWholeText() {
        TermMatcher matcher = matcher(term("pain", false, "pain"));
        assertThat(matcher.lookUp("Pain")).isPresent();
        assertThat(matcher.lookUp("pain relief")).isEmpty();
        assertThat(matcher.lookUp("the pain")).isEmpty();
        assertThat(matcher.lookUp("")).isEmpty();
        assertThat(matcher.lookUp("...")).isEmpty();
    }

    @Test
    void reportsANameThatAlsoMatchesAnEarlierEntry() {
        TermMatcher matcher = matcher(term("a", false, "nerve"), term("b", false, "bladder", "Nerves"));
        assertThat(matcher.ambiguities())
                .extracting(finding -> finding.message() + " " + finding.location() + " "
                        + finding.rule().label())
                .containsExactly(
                        "'Nerves' also matches the entry 'nerve' at glossary.adoc:97 glossary.adoc:98 term-ambiguous");
    }

    @Test
    void acceptsTheSameFormTwiceInOneEntry() {
        assertThat(matcher(term("a", false, "nerve", "nerves", "Nerve")).ambiguities())
                .isEmpty();
    }

    @Test
    void findsNothingWhenTheGlossaryIsEmpty() {
        assertThat(matcher().match("any text")).isEmpty();
    }

    /** Random glossaries and texts, from fixed seeds. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWholeWordsWithoutOverlaps(long seed) {
        Random random = new Random(seed);
        List<String> words = List.of("pain", "nerve", "cell", "long", "lasting", "CRPS", "dose", "a");
        Term[] terms = IntStream.range(0, 6)
                .mapToObj(i -> term("t" + i, false, phrase(random, words, 1 + random.nextInt(3))))
                .toArray(Term[]::new);
        String text = phrase(random, words, 200);
        int end = 0;
        for (TermMatcher.Match match : matcher(terms).match(text)) {
            assertThat(match.start()).isGreaterThanOrEqualTo(end);
            assertThat(match.start() == 0 || text.charAt(match.start() - 1) == ' ')
                    .isTrue();
            end = match.end();
            assertThat(end == text.length() || text.charAt(end) == ' ').isTrue();
        }
    }

    private static String phrase(Random random, List<String> words, int length) {
        return String.join(
                " ", random.ints(length, 0, words.size()).mapToObj(words::get).toList());
    }

    /** Without the automaton, this test would take minutes. */
    @Test
    void findsThousandsOfTermsInOnePass() {
        Term[] terms = IntStream.range(0, 5000)
                .mapToObj(i -> term("t" + i, false, "pain kind" + i))
                .toArray(Term[]::new);
        String text = "pain kind4999 and " + "pain ".repeat(20_000) + "kind17";
        assertThat(matcher(terms).match(text))
                .extracting(match -> match.term().id())
                .containsExactly("t4999", "t17");
    }
}
