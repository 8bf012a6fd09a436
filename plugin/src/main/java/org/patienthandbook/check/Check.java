package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.model.Handbook;

/** Checks a whole handbook against one rule: a pure function without I/O. */
public interface Check {

    /** Returns the findings in no particular order, each with the rule's default severity. */
    Stream<Finding> check(Handbook handbook);
}
