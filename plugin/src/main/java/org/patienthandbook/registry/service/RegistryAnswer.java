package org.patienthandbook.registry.service;

/** What a registry says of a DOI. Only a registry's own word is an answer; everything else leaves it unknown. */
public sealed interface RegistryAnswer {

    /** The registry knows the DOI. */
    record Registered() implements RegistryAnswer {}

    /** The registry says that it does not know the DOI. */
    record NotRegistered() implements RegistryAnswer {}

    /** There was no answer, or one that says nothing of the DOI; the reason is a clause for a message. */
    record Unknown(String reason) implements RegistryAnswer {}
}
