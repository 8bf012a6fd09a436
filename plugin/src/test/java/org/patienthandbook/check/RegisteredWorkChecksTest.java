package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.work.NewerVersion.Kind;
import org.patienthandbook.model.work.NoticeType;

/** The rules about what registries know: each with a breach, an acceptance and an edge. */
class RegisteredWorkChecksTest {

    private static ListAssert<String> messages(WorkSample sample, Check check) {
        return assertThat(sample.findings(check).stream().map(Finding::message).toList());
    }

    static Stream<Check> checks() {
        return Stream.of(
                new MismatchedTitleCheck(),
                new DoubtfulTitleCheck(),
                new DifferingDetailsCheck(),
                new RetractedReferenceCheck(),
                new DoubtedReferenceCheck(),
                new CorrectedReferenceCheck(),
                new CitedRetractionNoticeCheck(),
                new SupersededReferenceCheck(),
                new SuggestedDoiCheck(),
                new UnusedAcknowledgementCheck());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void aWorkThatIsWhatItSaysIsFine(Check check) {
        assertThat(new WorkSample().findings(check)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void whereNothingIsKnownNothingIsFound(Check check) {
        assertThat(new WorkSample().titled("Fern spores in bogs").findingsOffline(check))
                .isEmpty();
    }

    @Test
    void anotherPapersDoiIsFoundByItsTitle() {
        WorkSample sample = new WorkSample().titled("Fern spores in northern bogs");

        messages(sample, new MismatchedTitleCheck())
                .containsExactly("the DOI of 'n' belongs to another work: written 'Ketamine for chronic pain: risks and"
                        + " benefits', registered at Crossref 'Fern spores in northern bogs'");
        assertThat(sample.findings(new MismatchedTitleCheck())).satisfiesExactly(found -> {
            assertThat(found.rule()).isEqualTo(Rule.DOI_TITLE_MISMATCH);
            assertThat(found.location().line()).isEqualTo(3);
        });
        assertThat(sample.findings(new DoubtfulTitleCheck())).isEmpty();
        assertThat(sample.by("Other", "O").findings(new DifferingDetailsCheck()))
                .isEmpty();
    }

    @Test
    void anyTitleOfTheWorkWillDo() {
        assertThat(new WorkSample()
                        .titled("慢性疼痛", "Ketamine for chronic pain: risks and benefits")
                        .findings(new MismatchedTitleCheck()))
                .isEmpty();
    }

    @Test
    void aTitleWhoseWordsAreARunOfTheOthersIsDoubtful() {
        WorkSample sample =
                new WorkSample().titled("A review of ketamine for chronic pain: risks and benefits in 2014");

        assertThat(sample.findings(new DoubtfulTitleCheck())).hasSize(1);
        assertThat(sample.findings(new MismatchedTitleCheck())).isEmpty();
    }

    @Test
    void differingDetailsStandSideBySide() {
        WorkSample sample = new WorkSample()
                .by("Smith", "J")
                .in(2011)
                .registered("volume", "78")
                .registered("page", "100-110");

        messages(sample, new DifferingDetailsCheck())
                .containsExactly("the details of 'n' are not those registered at Crossref:"
                        + " first author 'Niesters' written, 'Smith' registered;"
                        + " year '2014' written, '2011' registered;"
                        + " volume '77' written, '78' registered;"
                        + " first page '357' written, '100' registered");
    }

    @Test
    void aMessageHoldsNoMarkUpOfATitle() {
        messages(new WorkSample().titled("Fern <i>spores</i> in CO<sub>2</sub> < bogs"), new MismatchedTitleCheck())
                .singleElement()
                .asString()
                .contains("registered at Crossref 'Fern spores in CO2 < bogs'");
    }

    @ParameterizedTest
    @CsvSource({"2013", "2014", "2015"})
    void aYearBeforeOrAfterIsNoDifference(int year) {
        assertThat(new WorkSample().in(year).findings(new DifferingDetailsCheck()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de Almeida, Almeida", "Senne Soares, Soares", "O'Connell, O’Connell", "Piñeiro, Pineiro", "Li, LI"})
    void namesMayBePartedDifferently(String written, String registered) {
        WorkSample sample = new WorkSample()
                .written("author", List.of(Map.of("family", written, "given", "A.")))
                .by(registered, "A");

        assertThat(sample.findings(new DifferingDetailsCheck())).isEmpty();
    }

    @Test
    void anArticleNumberStandsForPages() {
        assertThat(new WorkSample()
                        .written("page", "e2314406")
                        .registered("page", "e2314406-e2314406")
                        .findings(new DifferingDetailsCheck()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeType.class,
            names = {"RETRACTION", "WITHDRAWAL", "REMOVAL"})
    void aRetractedWorkIsAnErrorUntilItsNoticeIsAcknowledged(NoticeType type) {
        WorkSample sample = new WorkSample().noticed(type, "10.1111/notice");

        messages(sample, new RetractedReferenceCheck())
                .containsExactly("the reference 'n' was retracted: " + type.words()
                        + " 10.1111/notice of 2015-01-02 (crossref/publisher)");
        assertThat(sample.acknowledging("10.1111/NOTICE", "cited as the retracted study")
                        .findings(new RetractedReferenceCheck()))
                .isEmpty();
        assertThat(sample.noticed(type, "10.1111/second").findings(new RetractedReferenceCheck()))
                .singleElement()
                .satisfies(
                        found -> assertThat(found.message()).contains("second").doesNotContain("/notice"));
        assertThat(Rule.REFERENCE_RETRACTED.isWaivable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    references.yml  | acknowledged: [{doi: '10.1002/a,b<c', reason: ...}, {doi: 10.1111/b(2), reason: ...}]
                    references.json | "acknowledged": [{"doi": "10.1002/a,b<c", "reason": "..."}, {"doi": "10.1111/b(2)", "reason": "..."}]
                    references.bib  | acknowledged = {10.1002/a,b<c: ...; 10.1111/b(2): ...}
                    """, quoteCharacter = '`')
    void theHintIsWrittenAsTheListIs(String list, String form) {
        WorkSample sample = new WorkSample()
                .in(list)
                .noticed(NoticeType.RETRACTION, "10.1111/b(2)")
                .noticed(NoticeType.RETRACTION, "10.1002/a,b<c");

        assertThat(sample.findings(new RetractedReferenceCheck()).get(0).hint())
                .hasValue(
                        "read the notice; cite another work, or, if it is right to cite this one, add to the reference,"
                                + " with your reason: " + form);
    }

    @Test
    void aSecondAcknowledgementStandsBesideTheFirst() {
        WorkSample sample = new WorkSample()
                .noticed(NoticeType.CORRECTION, "10.1111/first")
                .noticed(NoticeType.CORRECTION, "10.1111/second")
                .acknowledging("10.1111/first", "read");

        assertThat(sample.findings(new CorrectedReferenceCheck()).get(0).hint())
                .hasValue("read the notice, look whether the text still holds, then add to its field acknowledged, with"
                        + " your reason: {doi: 10.1111/second, reason: ...}");
    }

    @Test
    void aHintThatWasPastedWithItsDotsIsNoReason() {
        WorkSample sample = new WorkSample()
                .noticed(NoticeType.RETRACTION, "10.1111/notice")
                .acknowledging("10.1111/notice", "...");

        assertThat(sample.findings(new RetractedReferenceCheck())).hasSize(1);
        messages(sample, new UnusedAcknowledgementCheck())
                .containsExactly("the acknowledgement of '10.1111/notice' gives no reason");
    }

    @Test
    void anAcknowledgementWithoutAReasonCountsForNothing() {
        WorkSample sample = new WorkSample()
                .noticed(NoticeType.RETRACTION, "10.1111/notice")
                .acknowledging("10.1111/notice", "");

        assertThat(sample.findings(new RetractedReferenceCheck())).hasSize(1);
        messages(sample, new UnusedAcknowledgementCheck())
                .containsExactly("the acknowledgement of '10.1111/notice' gives no reason");
    }

    @Test
    void anAcknowledgementOfNoNoticeIsUnused() {
        messages(new WorkSample().acknowledging("10.1111/other", "known"), new UnusedAcknowledgementCheck())
                .containsExactly("the acknowledgement of '10.1111/other' names no notice about 'n'");
    }

    @Test
    void doubtsAndCorrectionsHaveRulesOfTheirOwn() {
        WorkSample sample = new WorkSample()
                .noticed(NoticeType.EXPRESSION_OF_CONCERN, "10.1111/doubt")
                .noticed(NoticeType.ERRATUM, "10.1111/erratum")
                .noticed(NoticeType.NEW_VERSION, "10.1111/version");

        assertThat(sample.findings(new RetractedReferenceCheck())).isEmpty();
        messages(sample, new DoubtedReferenceCheck()).singleElement().asString().contains("10.1111/doubt");
        messages(sample, new CorrectedReferenceCheck())
                .singleElement()
                .asString()
                .contains("10.1111/erratum");
    }

    @Test
    void aRetractionNoticeIsNoStudy() {
        messages(new WorkSample().announcing(NoticeType.RETRACTION, "10.1111/study"), new CitedRetractionNoticeCheck())
                .containsExactly("the reference 'n' is not a study but the retraction of one: 10.1111/study");
        assertThat(new WorkSample()
                        .announcing(NoticeType.CORRECTION, "10.1111/study")
                        .findings(new CitedRetractionNoticeCheck()))
                .isEmpty();
    }

    @Test
    void aPreprintIsSupersededByItsArticle() {
        messages(new WorkSample().followedBy(Kind.PUBLISHED, "10.1111/article"), new SupersededReferenceCheck())
                .containsExactly("the reference 'n' is a preprint that has been published: 10.1111/article");
    }

    @Test
    void aPlanForAReviewIsSupersededByTheReviewInTheSameListEvenOffline() {
        WorkSample sample = new WorkSample()
                .written("DOI", "10.1002/14651858.CD015373")
                .beside("review", Map.of("page", "CD015373", "issued", Map.of("date-parts", List.of(List.of(2025)))));

        assertThat(sample.findingsOffline(new SupersededReferenceCheck()))
                .singleElement()
                .satisfies(found -> assertThat(found.message()).contains("'n'").contains("'review'"));
    }

    @Test
    void aDoiIsSuggestedWhereNoneIsWritten() {
        WorkSample sample = new WorkSample().without("DOI").suggesting("10.1111/found");

        assertThat(sample.findings(new SuggestedDoiCheck()))
                .satisfiesExactly(
                        found -> assertThat(found.hint())
                                .hasValue(
                                        "open https://doi.org/10.1111/found; if it is the work you mean, add DOI: 10.1111/found"));
        assertThat(sample.written("DOI", "10.1111/own").findings(new SuggestedDoiCheck()))
                .isEmpty();
    }
}
