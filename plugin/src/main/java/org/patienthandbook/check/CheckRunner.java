package org.patienthandbook.check;

import java.util.List;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Handbook;

/** Runs checks on a handbook. */
public final class CheckRunner {

    private final List<Check> checks;

    /** Creates a runner of these checks. */
    public CheckRunner(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Returns the unchanged handbook with the findings of all checks. */
    public Outcome<Handbook> run(Handbook handbook) {
        return new Outcome<>(
                handbook,
                checks.stream().flatMap(check -> check.check(handbook)).toList());
    }
}
