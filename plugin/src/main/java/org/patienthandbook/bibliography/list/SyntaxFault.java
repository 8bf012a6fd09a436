package org.patienthandbook.bibliography.list;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Locale;
import java.util.Optional;
import org.patienthandbook.finding.Finding;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A syntax error of a reference list, in words for its author.
 *
 * @param line the line of the error; 0 when it is not known
 * @param problem the error, as a clause for a message
 */
record SyntaxFault(int line, String problem) {

    static SyntaxFault of(JsonProcessingException fault) {
        int line = Optional.ofNullable(fault.getLocation())
                .map(JsonLocation::getLineNr)
                .filter(number -> number > 0)
                .orElse(0);
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException yaml) {
                return ofYaml(yaml, line);
            }
        }
        return new SyntaxFault(line, oneLine(fault.getOriginalMessage()));
    }

    private static SyntaxFault ofYaml(MarkedYAMLException fault, int line) {
        Mark mark = fault.getProblemMark();
        String problem = Optional.ofNullable(fault.getProblem()).orElse("not YAML");
        return new SyntaxFault(mark == null ? line : mark.getLine() + 1, oneLine(problem));
    }

    private static String oneLine(String message) {
        String plain = message.lines().findFirst().orElse("").strip();
        return plain.isEmpty() ? "not readable" : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }

    Finding finding(ListText list, String usualHint) {
        String hint = usualHint;
        if (problem.contains("mapping values are not allowed")) {
            hint = "put a text that contains ': ' in quotes, such as title: \"Ketamine: risks and benefits\"";
        } else if (problem.contains("(TAB)")) {
            hint = "indent with spaces, not with tabs";
        } else if (problem.contains("repeats another value")) {
            hint = "repeat the value itself instead of the alias";
        } else if (problem.startsWith("duplicate field")) {
            hint = "delete one of the two";
        }
        return list.malformed(line, "the reference list cannot be read: " + problem, hint);
    }
}
