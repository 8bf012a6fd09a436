package org.patienthandbook.registry.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;

/** An agency's service that knows what its DOIs stand for. One object serves one build. */
public interface WorkRegistry {

    /** The name that the lock uses, such as {@code crossref}. */
    String name();

    /** The agency whose DOIs it knows. */
    Agency agency();

    /** Why it is not asked again in this build, as a clause for a message; empty while it is. */
    Optional<String> silence();

    /** The DOIs parted into questions, in the order given. */
    List<List<Doi>> questions(List<Doi> dois);

    /** Asks one question. A DOI that is not in the answer is one the service does not know. Never throws. */
    Reply<Map<Doi, WorkAnswer>> describe(List<Doi> question);
}
