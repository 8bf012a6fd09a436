package org.patienthandbook.maven;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.HandbookException;

/**
 * What the command line says of the goal's parameters. Maven itself lets the pom beat the command line; here {@code -D}
 * beats the pom.
 */
final class CommandLine {

    private static final String PREFIX = "handbook.";

    private final Properties user;

    CommandLine(Properties user) {
        this.user = user;
    }

    /** A text: from the command line, else as configured. */
    String text(String name, String configured) {
        return find(name).orElse(configured);
    }

    /** A text that may be absent. */
    Optional<String> optional(String name, @Nullable String configured) {
        return find(name)
                .or(() -> Optional.ofNullable(configured))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** A folder; a relative one on the command line is relative to the module's base folder. */
    File folder(String name, File configured, File base) {
        return find(name)
                .map(File::new)
                .map(file -> file.isAbsolute() ? file : new File(base, file.getPath()))
                .orElse(configured);
    }

    /** Yes or no; the name alone means yes. */
    boolean flag(String name, boolean configured) {
        return find(name)
                .map(text -> text.isEmpty() || Boolean.parseBoolean(text))
                .orElse(configured);
    }

    /** A number of seconds. */
    int seconds(String name, int configured) {
        return number(name, configured, "seconds");
    }

    /**
     * A number, 0 or more.
     *
     * @param what what is counted, such as {@code seconds}
     */
    int number(String name, int configured, String what) {
        String written = text(name, String.valueOf(configured)).strip();
        try {
            return Math.max(0, Integer.parseInt(written));
        } catch (NumberFormatException e) {
            throw new HandbookException(
                    "'" + written + "' is no number of " + what, "write a whole number as " + name + ", such as 60", e);
        }
    }

    /** A number of threads; as many as there are processors when nothing is said. */
    int threads(@Nullable String configured) {
        String written = optional("threads", configured).orElse("");
        try {
            int threads = written.isEmpty() ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(written);
            if (threads > 0) {
                return threads;
            }
        } catch (NumberFormatException e) {
            // the same fault as a number below 1
        }
        throw new HandbookException(
                "'" + written + "' is no number of threads", "write a whole number from 1 on, or leave threads out");
    }

    /** The rules' settings: those configured, changed by {@code rule=severity,rule=severity} on the command line. */
    Map<String, String> rules(@Nullable Map<String, String> configured) {
        Map<String, String> rules = new LinkedHashMap<>();
        if (configured != null) {
            configured.forEach((rule, severity) -> rules.put(rule, severity == null ? "" : severity));
        }
        for (String pair : find("rules").orElse("").split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                rules.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            } else if (!pair.isBlank()) {
                throw new HandbookException(
                        "'" + pair.strip() + "' sets no rule", "write -Dhandbook.rules=rule-name=off,other-rule=error");
            }
        }
        return rules;
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(user.getProperty(PREFIX + name));
    }
}
