package org.patienthandbook.registry.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;

/** The registry of all DOIs. One object serves one build, because it remembers that its host does not answer. */
public interface DoiRegistry {

    /** The name for messages, such as {@code doi.org}. */
    String name();

    /** Why the registry is not queried again in this build, as a clause for a message; empty while it is. */
    default Optional<String> givenUpBecause() {
        return Optional.empty();
    }

    /** Looks up whether a DOI is registered. Never throws: a failed query leaves it unknown. */
    RegistryAnswer lookUp(Doi doi);

    /** Looks up the agencies of many DOIs at once. A DOI that is not in the result may be registered: look it up alone. */
    default Map<Doi, Agency> agencies(List<Doi> dois) {
        return Map.of();
    }

    /** Looks up the DOI that a short DOI stands for; empty when the query fails or there is none. */
    default Optional<Doi> expand(Doi shortDoi) {
        return Optional.empty();
    }
}
