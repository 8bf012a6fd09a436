package org.patienthandbook.registry;

import java.util.Locale;

/** When a build queries registries. */
public enum CitationMode {
    /** Queries registries about references whose entry in the lock is missing, incomplete or outdated, and updates the lock. */
    AUTO,
    /** Uses the lock only, and reports references that it does not cover. */
    FROZEN,
    /** Queries registries about all references, and updates the lock. */
    REFRESH;

    /** The name in the parameter {@code citations}: {@code auto}, {@code frozen} or {@code refresh}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
