package org.patienthandbook.maven;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.RuleSettings;

/**
 * Reads the parameters of a goal as types. In Maven, the pom overrides the command line; here {@code -D} overrides the pom. A
 * value that cannot be read is a {@link HandbookException}, before the build begins.
 */
final class Parameters {

    private static final String PREFIX = "handbook.";

    private final Properties user;
    private final File base;

    /**
     * @param user the user properties of the Maven session
     * @param base the module's base folder
     */
    Parameters(Properties user, File base) {
        this.user = user;
        this.base = base;
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(user.getProperty(PREFIX + name));
    }

    /** A text that may be absent; a blank one counts as absent. */
    Optional<String> optional(String name, @Nullable String configured) {
        return find(name)
                .or(() -> Optional.ofNullable(configured))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** A text that must not be blank. */
    String text(String name, String configured) {
        return optional(name, configured)
                .orElseThrow(() -> new HandbookException(
                        "the parameter '" + name + "' is empty",
                        "give -D" + PREFIX + name + " a value, or leave it out for the usual one"));
    }

    /** A folder; a relative path on the command line is relative to the module's base folder. */
    Path folder(String name, File configured) {
        File folder = new File(text(name, configured.getPath()));
        return (folder.isAbsolute() ? folder : new File(base, folder.getPath())).toPath();
    }

    /** A switch; on the command line, the name alone turns it on. */
    boolean flag(String name, boolean configured) {
        String written = find(name).map(String::strip).orElse(String.valueOf(configured));
        return written.isEmpty()
                || parsed(written, "a value of " + name, "write true or false", text -> {
                    require(Set.of("true", "false").contains(text));
                    return Boolean.parseBoolean(text);
                });
    }

    /**
     * A whole number.
     *
     * @param what what is counted, such as {@code seconds}
     * @param least the smallest valid number
     */
    int number(String name, String configured, String what, int least) {
        String hint = "write " + name + " as a whole number, " + least + " or more";
        return parsed(text(name, configured), "a number of " + what, hint, text -> {
            int number = Integer.parseInt(text);
            require(number >= least);
            return number;
        });
    }

    /** A number of threads; by default as many as there are processors. */
    int threads(@Nullable String configured) {
        String usual = String.valueOf(Runtime.getRuntime().availableProcessors());
        return number("threads", optional("threads", configured).orElse(usual), "threads", 1);
    }

    /** A period of ISO 8601, such as {@code P30D}. */
    Period period(String name, String configured) {
        String hint = "write " + name + " such as P30D for thirty days";
        return parsed(text(name, configured), "a period", hint, Period::parse);
    }

    /** A base address of a web service. */
    URI address(String name, String configured) {
        String hint = "write " + name + " such as https://doi.org, or leave it out";
        return parsed(text(name, configured), "an address of a registry", hint, text -> {
            URI address = URI.create(text);
            require(address.getHost() != null && Set.of("http", "https").contains(address.getScheme()));
            return address;
        });
    }

    /**
     * A date and time: ISO 8601, or seconds since 1970. A single character means none, see Maven's guide to reproducible
     * builds.
     */
    Optional<Instant> instant(String name, @Nullable String configured) {
        String hint = "write " + name + " such as 2026-11-01T00:00:00Z";
        return optional(name, configured)
                .filter(text -> text.length() > 1)
                .map(written -> parsed(
                        written,
                        "a date and time",
                        hint,
                        text -> text.matches("\\d+")
                                ? Instant.ofEpochSecond(Long.parseLong(text))
                                : OffsetDateTime.parse(text).toInstant()));
    }

    /**
     * One of some values.
     *
     * @param values the values
     * @param label gives the name of a value
     */
    <T> T choice(String name, String configured, List<T> values, Function<T, String> label) {
        return chosen(name, text(name, configured), values, label);
    }

    /** One of some values, or none; a blank text counts as none. */
    <T> Optional<T> optionalChoice(
            String name, @Nullable String configured, List<T> values, Function<T, String> label) {
        return optional(name, configured).map(written -> chosen(name, written, values, label));
    }

    /** Some of some values, separated by commas, at least one; in the order of the values. */
    <T> List<T> choices(String name, String configured, List<T> values, Function<T, String> label) {
        List<T> chosen = Stream.of(text(name, configured).split(","))
                .map(String::strip)
                .map(written -> chosen(name, written, values, label))
                .toList();
        return values.stream().filter(chosen::contains).toList();
    }

    private static <T> T chosen(String name, String written, List<T> values, Function<T, String> label) {
        String hint = "use " + values.stream().map(label).collect(Collectors.joining(" or "));
        return values.stream()
                .filter(value -> label.apply(value).equals(written))
                .findFirst()
                .orElseThrow(() -> new HandbookException("'" + written + "' is not a value of " + name, hint));
    }

    /** The configured rules, overridden one by one by {@code rule=severity,rule=severity} on the command line. */
    RuleSettings rules(@Nullable Map<String, String> configured) {
        Map<String, String> rules = new LinkedHashMap<>();
        if (configured != null) {
            // Maven gives null for an empty element
            configured.forEach((rule, severity) -> rules.put(rule, severity == null ? "" : severity));
        }
        Arrays.stream(find("rules").orElse("").split(",", -1))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .forEach(pair -> {
                    String[] parts = pair.split("=", 2);
                    if (parts.length < 2) {
                        throw new HandbookException(
                                "'" + pair + "' does not set a rule",
                                "write -D" + PREFIX + "rules=rule-name=off,other-rule=error");
                    }
                    rules.put(parts[0].strip(), parts[1].strip());
                });
        return RuleSettings.parse(rules);
    }

    private static <T> T parsed(String written, String what, String hint, Function<String, T> parser) {
        try {
            return parser.apply(written);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new HandbookException("'" + written + "' is not " + what, hint, e);
        }
    }

    private static void require(boolean valid) {
        if (!valid) {
            throw new IllegalArgumentException("not a valid value");
        }
    }
}
