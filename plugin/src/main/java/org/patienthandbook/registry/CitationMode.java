package org.patienthandbook.registry;

import java.util.Locale;

/** How far a build goes to know whether DOIs are registered. */
public enum CitationMode {
    /** Asks for what the lock lacks, holds for another text, or holds older than accepted; updates the lock. */
    AUTO,
    /** Uses the lock alone, and says where it does not cover what the author wrote. */
    FROZEN,
    /** Asks for everything anew; updates the lock. */
    REFRESH;

    /** The name that settings use: {@code auto}, {@code frozen} or {@code refresh}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
