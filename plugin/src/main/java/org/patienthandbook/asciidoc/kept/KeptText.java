package org.patienthandbook.asciidoc.kept;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceLocation;

/** What was read of a text, in the form in which it is kept. */
interface KeptText<T> {

    /** The files that shaped it besides its own. */
    List<Input> inputs();

    /** What was found in it. */
    List<KeptFinding> findings();

    /** The value as it was read. */
    T value(SourceFile file);

    /** All that was read, findings too. */
    default Outcome<T> restore(SourceFile file) {
        return new Outcome<>(
                value(file), findings().stream().map(KeptFinding::restore).toList());
    }

    /**
     * A file that shaped a text.
     *
     * @param path its path below the source folder
     * @param state its state then, see {@link InputStates}
     */
    record Input(String path, String state) {}

    /** A finding. */
    record KeptFinding(
            Rule rule,
            Severity severity,
            SourceLocation location,
            String message,
            @Nullable String hint) {

        static List<KeptFinding> of(List<Finding> findings) {
            return findings.stream()
                    .map(finding -> new KeptFinding(
                            finding.rule(),
                            finding.severity(),
                            finding.location(),
                            finding.message(),
                            finding.hint().orElse(null)))
                    .toList();
        }

        Finding restore() {
            return new Finding(rule, severity, location, message, Optional.ofNullable(hint));
        }
    }
}
