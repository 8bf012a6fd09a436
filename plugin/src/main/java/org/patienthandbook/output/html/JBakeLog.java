package org.patienthandbook.output.html;

import java.util.List;

/**
 * Silences JBake, which logs two lines for every page and a stack trace for what we report in one line. It works for
 * the logs of Maven 3 and 4, when it comes before JBake's first logger; what somebody set on purpose stands.
 */
final class JBakeLog {

    private static final String LOGGER = "org.jbake";

    /** Of SLF4J's simple logger as Maven 3 has it, and of Maven 4's own. */
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
