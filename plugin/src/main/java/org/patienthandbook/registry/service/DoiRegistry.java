package org.patienthandbook.registry.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;

/** Where DOIs are registered. One object serves one build: it remembers that its host was silent. */
public interface DoiRegistry {

    /** The name for messages, such as {@code doi.org}. */
    String name();

    /** Why it is not asked again in this build, as a clause for a message; empty while it is. */
    default Optional<String> silence() {
        return Optional.empty();
    }

    /** Asks whether a DOI is registered. Never throws: who does not answer leaves it unknown. */
    RegistryAnswer ask(Doi doi);

    /**
     * Asks of many DOIs at once who registered them. One that is not in the result may be registered all the same: ask for
     * it alone.
     */
    default Map<Doi, Agency> agencies(List<Doi> dois) {
        return Map.of();
    }

    /** The DOI that a short one stands for; empty when that cannot be learned. */
    default Optional<Doi> expand(Doi shortDoi) {
        return Optional.empty();
    }
}
