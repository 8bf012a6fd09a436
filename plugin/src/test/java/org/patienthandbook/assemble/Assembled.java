package org.patienthandbook.assemble;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.patienthandbook.asciidoc.Sources;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.reference.NumberedReference;

/** An assembled handbook. */
public final class Assembled {

    private final Outcome<Handbook> outcome;

    private Assembled(Outcome<Handbook> outcome) {
        this.outcome = outcome;
    }

    /** Assembles the sources; adds a home page if there is none. */
    public static Assembled of(Sources sources) {
        if (Sources.tree().find("pages/index.adoc").isEmpty()) {
            sources.page("index", "Home.");
        }
        return new Assembled(sources.assemble());
    }

    public Handbook handbook() {
        return outcome.value();
    }

    public Page page(String id) {
        return handbook().pages().stream()
                .filter(page -> page.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    NumberedReference reference(String key) {
        return handbook().references().stream()
                .filter(reference -> reference.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public Document body(String id) {
        return Jsoup.parseBodyFragment(page(id).html());
    }

    /** The findings as lines of the console, without those about missing settings. */
    List<String> findings() {
        return Sources.lines(relevant());
    }

    private List<Finding> relevant() {
        return outcome.findings().stream()
                .filter(finding -> finding.rule() != Rule.SETTING_MISSING)
                .toList();
    }

    /** The hint of the only finding. */
    String hint() {
        return Sources.onlyHint(relevant()).orElse("");
    }
}
