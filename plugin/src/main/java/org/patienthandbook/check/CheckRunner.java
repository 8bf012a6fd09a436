package org.patienthandbook.check;

import java.util.List;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Handbook;

/** Holds a handbook against its rules. */
public final class CheckRunner {

    private final List<Check> checks;

    /** A runner for these checks. */
    public CheckRunner(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** The handbook unchanged, with what breaks the rules. */
    public Outcome<Handbook> run(Handbook handbook) {
        return new Outcome<>(
                handbook,
                checks.stream().flatMap(check -> check.check(handbook)).toList());
    }
}
