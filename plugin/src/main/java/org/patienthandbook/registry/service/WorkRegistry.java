package org.patienthandbook.registry.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;

/** The registry in which an agency keeps the records of its works. One object serves one build. */
public interface WorkRegistry {

    /** The name in the lock, such as {@code crossref}. */
    String name();

    Agency agency();

    /** Why the registry is not queried again in this build, as a clause for a message; empty while it is. */
    Optional<String> givenUpBecause();

    /** Divides DOIs into batches, each for one query, in the order given. */
    List<List<Doi>> batches(List<Doi> dois);

    /** Looks up one batch. The registry does not know the DOIs that are not in the answer. Never throws. */
    Reply<Map<Doi, WorkAnswer>> lookUp(List<Doi> batch);
}
