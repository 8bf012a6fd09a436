package org.patienthandbook.output.html;

import java.util.List;

/**
 * Turns JBake's log off: JBake logs two lines per page, and a stack trace where we report one line. Works with the
 * loggers of Maven 3 and Maven 4 if called before JBake creates its first logger. Does not override a level that the
 * user set.
 */
final class JBakeLog {

    private static final String LOGGER = "org.jbake";

    /** Level properties of SLF4J's simple logger, which Maven 3 uses, and of Maven 4's own logger. */
    private static final List<String> PREFIXES = List.of("org.slf4j.simpleLogger.log.", "maven.logger.log.");

    private JBakeLog() {}

    static void silence() {
        for (String prefix : PREFIXES) {
            if (System.getProperty(prefix + LOGGER) == null) {
                System.setProperty(prefix + LOGGER, "off");
            }
        }
    }
}
