package org.patienthandbook.registry.lock;

import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.WorkRecord;
import org.patienthandbook.model.work.WorkRecord.Update;

/** Spells the DOIs of registries as the lock file does, so that a build that asks reports the same as one that reads the file. */
final class CanonicalDois {

    private CanonicalDois() {}

    static Doi in(Doi doi) {
        return new Doi(doi.canonical());
    }

    static Notice in(Notice notice) {
        return new Notice(
                notice.type(), notice.doi().map(CanonicalDois::in), notice.pmid(), notice.date(), notice.sources());
    }

    static NewerVersion in(NewerVersion version) {
        return new NewerVersion(version.kind(), version.doi().map(CanonicalDois::in), version.pmid());
    }

    static DoiSuggestion in(DoiSuggestion suggestion) {
        return new DoiSuggestion(in(suggestion.doi()), suggestion.title(), suggestion.year(), suggestion.source());
    }

    static WorkRecord in(WorkRecord work) {
        return new WorkRecord(
                work.source(),
                work.titles(),
                work.authors(),
                work.issued(),
                work.fields(),
                work.type(),
                work.updates().stream()
                        .map(update -> new Update(update.type(), in(update.doi())))
                        .toList());
    }
}
