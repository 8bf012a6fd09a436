package org.patienthandbook.registry;

import org.patienthandbook.model.Doi;

/** Where DOIs are registered. One object serves one build: it remembers that its host was silent. */
public interface DoiRegistry {

    /** The name for messages, such as {@code doi.org}. */
    String name();

    /** Asks whether a DOI is registered. Never throws: who does not answer leaves it unknown. */
    RegistryAnswer ask(Doi doi);
}
