package org.patienthandbook.registry;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.registry.crossref.CrossrefSearch;
import org.patienthandbook.registry.pubmed.PubMedRegistry;
import org.patienthandbook.registry.service.DoiRegistry;
import org.patienthandbook.registry.service.WorkRegistry;

/**
 * The registries that a build queries. Works of agencies without a registry in here are registered, and nothing more is known
 * about them.
 *
 * @param doi the registry of all DOIs
 * @param works the agencies' registries of works
 * @param pubmed the source of notices about medical works; absent when it is not queried
 * @param search the search for DOIs of works without one; absent when there is no search
 */
public record Registries(
        DoiRegistry doi, List<WorkRegistry> works, Optional<PubMedRegistry> pubmed, Optional<CrossrefSearch> search) {

    public Registries {
        works = List.copyOf(works);
    }

    /** The registry of DOIs only. */
    public static Registries of(DoiRegistry doi) {
        return new Registries(doi, List.of(), Optional.empty(), Optional.empty());
    }
}
