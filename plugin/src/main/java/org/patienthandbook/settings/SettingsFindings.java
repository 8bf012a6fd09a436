package org.patienthandbook.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.source.SourceLocation;

/** Collects what is wrong with the settings. */
final class SettingsFindings {

    private final String file;
    private final Map<String, Integer> lines;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param file the name of the settings file
     * @param lines the lines of the settings, by their dotted names
     */
    SettingsFindings(String file, Map<String, Integer> lines) {
        this.file = file;
        this.lines = Map.copyOf(lines);
    }

    /** The place of a setting; the whole file if the setting is not there. */
    SourceLocation locate(String path) {
        return new SourceLocation(file, lines.getOrDefault(path, 0));
    }

    /** Reports a setting that does not exist or cannot be used. */
    void unknown(SourceLocation location, String message, Optional<String> hint) {
        findings.add(Finding.of(Rule.SETTING_UNKNOWN, location, message).withHint(hint));
    }

    /** Reports a setting that does not exist or cannot be used. */
    void unknown(SourceLocation location, String message, String hint) {
        unknown(location, message, Optional.of(hint));
    }

    /** Reports a setting that should be there. */
    void missing(SourceLocation location, String message, String hint) {
        findings.add(Finding.of(Rule.SETTING_MISSING, location, message).withHint(hint));
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}
