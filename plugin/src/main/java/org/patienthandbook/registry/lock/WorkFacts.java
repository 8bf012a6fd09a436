package org.patienthandbook.registry.lock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.WorkRecord;

/**
 * The facts that registries report about one work.
 *
 * @param work the record of its agency
 * @param notices what was published about it, one for each publication, sorted by date
 * @param newerVersion a later version of it
 * @param suggestion the DOI that it seems to have, where its author gives none
 * @param known the facts that a registry answered about, even if the answer is that there are none
 */
public record WorkFacts(
        Optional<WorkRecord> work,
        List<Notice> notices,
        Optional<Version> newerVersion,
        Optional<DoiSuggestion> suggestion,
        Set<Fact> known) {

    private static final Comparator<Notice> ORDER =
            Comparator.comparing(Notice::date).thenComparing(Notice::name).thenComparing(Notice::type);

    /** The kinds of facts. */
    enum Fact {
        RECORD,
        NOTICES,
        NEWER_VERSION,
        SUGGESTION
    }

    /**
     * A later version of a work.
     *
     * @param version the version
     * @param source the registry that reports it, as the lock names it; empty when the lock does not say
     */
    public record Version(NewerVersion version, String source) {

        public Version {
            version = CanonicalDois.in(version);
        }
    }

    static final WorkFacts NONE =
            new WorkFacts(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Set.of());

    public WorkFacts {
        work = work.map(CanonicalDois::in);
        notices = notices.stream().map(CanonicalDois::in).sorted(ORDER).toList();
        suggestion = suggestion.map(CanonicalDois::in);
        known = Set.copyOf(known);
    }

    /** The facts after an answer of an agency. Without a record in the answer, an earlier record stays. */
    public WorkFacts described(Optional<WorkRecord> record) {
        return new WorkFacts(record.or(() -> work), notices, newerVersion, suggestion, EnumSet.allOf(Fact.class));
    }

    /** The facts after an answer about notices and later versions. The reports of other registries stay. */
    public WorkFacts reported(String registry, List<Notice> answer, Optional<NewerVersion> version) {
        Optional<Version> others = newerVersion.filter(known -> !known.source().equals(registry));
        return new WorkFacts(
                work,
                joined(registry, answer),
                version.map(found -> new Version(found, registry)).or(() -> others),
                suggestion,
                with(Fact.NOTICES, Fact.NEWER_VERSION));
    }

    /** The facts after a search for the work's DOI. */
    public WorkFacts suggesting(Optional<DoiSuggestion> found) {
        return new WorkFacts(work, notices, newerVersion, found, with(Fact.SUGGESTION));
    }

    private Set<Fact> with(Fact... more) {
        Set<Fact> all = EnumSet.noneOf(Fact.class);
        all.addAll(known);
        all.addAll(List.of(more));
        return all;
    }

    private List<Notice> joined(String registry, List<Notice> answer) {
        List<Notice> all = new ArrayList<>();
        for (Notice notice : notices) {
            List<String> others = notice.sources().stream()
                    .filter(source -> !source.equals(registry) && !source.startsWith(registry + "/"))
                    .toList();
            if (!others.isEmpty()) {
                all.add(new Notice(notice.type(), notice.doi(), notice.pmid(), notice.date(), others));
            }
        }
        answer.forEach(notice -> add(notice, all));
        return all;
    }

    private static void add(Notice notice, List<Notice> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSameAs(notice)) {
                all.set(i, all.get(i).and(notice));
                return;
            }
        }
        all.add(notice);
    }
}
