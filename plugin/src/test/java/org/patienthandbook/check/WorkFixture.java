package org.patienthandbook.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.reference.Acknowledgment;
import org.patienthandbook.model.reference.Citation;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType;
import org.patienthandbook.model.work.WorkEvidence;
import org.patienthandbook.model.work.WorkRecord;
import org.patienthandbook.model.work.WorkRecord.Person;
import org.patienthandbook.source.SourceLocation;

/**
 * Checks a handbook with one reference, key {@code n} at line 1, DOI at line 3, and what registries know about it. Without
 * changes, the reference is what its registered record says.
 */
final class WorkFixture {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Acknowledgment> acknowledged = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, String> registered = new LinkedHashMap<>();
    private final List<WorkRecord.Update> updates = new ArrayList<>();
    private List<String> titles = List.of("Ketamine for chronic pain: risks and benefits");
    private List<Person> authors = List.of(new Person("Niesters", "Marieke"));
    private List<Integer> issued = List.of(2014, 2);
    private Optional<NewerVersion> newer = Optional.empty();
    private Optional<DoiSuggestion> suggestion = Optional.empty();
    private String list = "references.yml";
    private final List<Citation> citations = new ArrayList<>();
    private final List<NumberedReference> others = new ArrayList<>();

    WorkFixture() {
        fields.put("type", "article-journal");
        fields.put("title", "Ketamine for chronic pain: risks and benefits");
        fields.put("author", List.of(Map.of("family", "Niesters", "given", "M.")));
        fields.put("container-title", "British Journal of Clinical Pharmacology");
        fields.put("issued", Map.of("date-parts", List.of(List.of(2014))));
        fields.put("volume", "77");
        fields.put("page", "357-367");
        fields.put("DOI", "10.1111/bcp.12094");
        registered.put("volume", "77");
        registered.put("page", "357-367");
    }

    WorkFixture field(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    WorkFixture without(String field) {
        fields.remove(field);
        return this;
    }

    WorkFixture registeredField(String field, String value) {
        registered.put(field, value);
        return this;
    }

    WorkFixture registeredTitles(String... others) {
        titles = List.of(others);
        return this;
    }

    WorkFixture registeredAuthor(String family, String given) {
        authors = List.of(new Person(family, given));
        return this;
    }

    WorkFixture registeredYear(int year) {
        issued = List.of(year);
        return this;
    }

    WorkFixture list(String file) {
        list = file;
        return this;
    }

    WorkFixture notice(NoticeType type, String doi) {
        notices.add(new Notice(
                type, Optional.of(new Doi(doi)), Optional.empty(), "2015-01-02", List.of("crossref/publisher")));
        return this;
    }

    WorkFixture acknowledgment(String notice, String reason) {
        acknowledged.add(new Acknowledgment(notice, reason, new SourceLocation(list, 5)));
        return this;
    }

    WorkFixture isNoticeAbout(NoticeType type, String doi) {
        updates.add(new WorkRecord.Update(type, new Doi(doi)));
        return this;
    }

    WorkFixture newerVersion(NewerVersion.Kind kind, String doi) {
        newer = Optional.of(new NewerVersion(kind, Optional.of(new Doi(doi)), Optional.empty()));
        return this;
    }

    WorkFixture suggestedDoi(String doi) {
        suggestion = Optional.of(new DoiSuggestion(new Doi(doi), "A title", 2014, "crossref"));
        return this;
    }

    WorkFixture otherReference(String key, Map<String, Object> others) {
        this.others.add(new NumberedReference(2, reference(key, others, 9), "", List.of()));
        return this;
    }

    private Reference reference(String key, Map<String, Object> named, int line) {
        SourceLocation place = new SourceLocation(list, line);
        Optional<DoiSpelling> doi =
                Optional.ofNullable(named.get("DOI")).map(Object::toString).map(DoiSpelling::read);
        return new Reference(
                key,
                named,
                doi,
                place,
                line + 3,
                new SourceLocation(list, line + 2),
                List.of(),
                key.equals("n") ? acknowledged : List.of());
    }

    private Evidence evidence() {
        WorkRecord record = new WorkRecord("crossref", titles, authors, issued, registered, "journal-article", updates);
        boolean doi = fields.containsKey("DOI");
        WorkEvidence work = new WorkEvidence(
                Optional.empty(),
                Optional.empty(),
                doi ? Optional.of(record) : Optional.empty(),
                notices,
                newer,
                suggestion,
                Optional.of(DAY),
                Optional.empty());
        return new Evidence(
                doi ? Map.of("n", new DoiStatus.Registered(DAY)) : Map.of(),
                Map.of("n", work),
                List.of(),
                List.of(),
                0);
    }

    private Handbook handbook(Evidence evidence) {
        List<NumberedReference> references = new ArrayList<>(others);
        references.add(0, new NumberedReference(1, reference("n", fields, 1), "", citations));
        return new ReferencesFixture().handbook().withReferences(references).withEvidence(evidence);
    }

    /** Cites the reference on line 4 of the home page. */
    WorkFixture cited() {
        citations.add(new Citation("n", PageId.HOME, "cite-n-1", new SourceLocation("pages/index.adoc", 4)));
        return this;
    }

    /** The findings of a check as lines {@code file:line: message [rule] (hint)}. */
    List<String> findings(Check check) {
        return HandbookFixture.lines(check.check(handbook(evidence())));
    }

    /** The findings of a check if no registry has ever answered. */
    List<String> findingsWithoutEvidence(Check check) {
        return HandbookFixture.lines(check.check(handbook(Evidence.NONE)));
    }
}
