package org.patienthandbook.registry.service;

/** Whether a DOI is registered. Only an explicit answer of the registry counts; everything else leaves it unknown. */
public sealed interface RegistryAnswer {

    /** The registry answered that the DOI is registered. */
    record Registered() implements RegistryAnswer {}

    /** The registry answered that the DOI is not registered. */
    record NotRegistered() implements RegistryAnswer {}

    /**
     * There was no answer about the DOI.
     *
     * @param reason why, as a clause for a message
     */
    record Unknown(String reason) implements RegistryAnswer {}
}
