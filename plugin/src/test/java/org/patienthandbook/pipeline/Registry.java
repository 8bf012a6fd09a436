package org.patienthandbook.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.registry.service.DoiRegistry;
import org.patienthandbook.registry.service.RegistryAnswer;

/** A registry with the answers of a test. It does not answer about other DOIs, and records every request. */
public final class Registry implements DoiRegistry {

    private final Map<Doi, RegistryAnswer> answers = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();

    public Registry registered(String doi) {
        answers.put(new Doi(doi), new RegistryAnswer.Registered());
        return this;
    }

    public Registry notRegistered(String doi) {
        answers.put(new Doi(doi), new RegistryAnswer.NotRegistered());
        return this;
    }

    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String name() {
        return "registry.test";
    }

    @Override
    public RegistryAnswer lookUp(Doi doi) {
        asked.add(doi.name());
        return answers.getOrDefault(doi, new RegistryAnswer.Unknown("registry.test could not be reached"));
    }
}
