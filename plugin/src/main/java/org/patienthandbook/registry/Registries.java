package org.patienthandbook.registry;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.registry.crossref.CrossrefSearch;
import org.patienthandbook.registry.pubmed.PubMedRegistry;
import org.patienthandbook.registry.service.DoiRegistry;
import org.patienthandbook.registry.service.WorkRegistry;

/**
 * Who is asked in a build. Works of agencies whose service is not among them are registered, and nothing more is known.
 *
 * @param doi where DOIs are registered
 * @param works the agencies' services
 * @param pubmed who knows what was published about medical works; absent when it is not asked
 * @param search who finds DOIs of works without one; absent when nobody is asked
 */
public record Registries(
        DoiRegistry doi, List<WorkRegistry> works, Optional<PubMedRegistry> pubmed, Optional<CrossrefSearch> search) {

    public Registries {
        works = List.copyOf(works);
    }

    /** The registry of DOIs alone. */
    public static Registries of(DoiRegistry doi) {
        return new Registries(doi, List.of(), Optional.empty(), Optional.empty());
    }

    /** The service of an agency; empty when none is asked. */
    Optional<WorkRegistry> of(Agency agency) {
        return works.stream().filter(service -> service.agency().equals(agency)).findFirst();
    }
}
