package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.model.Handbook;

/** One rule, held against a whole handbook: a pure function without I/O. */
public interface Check {

    /** What breaks the rule, in no particular order, each with the rule's own severity. */
    Stream<Finding> check(Handbook handbook);
}
