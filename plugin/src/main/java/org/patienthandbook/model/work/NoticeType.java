package org.patienthandbook.model.work;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a notice says of a work (the update types of Crossref and of Retraction Watch, and PubMed's comments and
 * corrections), ordered from the gravest.
 */
public enum NoticeType {
    RETRACTION(Gravity.RETRACTED),
    WITHDRAWAL(Gravity.RETRACTED),
    REMOVAL(Gravity.RETRACTED),
    PARTIAL_RETRACTION(Gravity.DOUBTED),
    EXPRESSION_OF_CONCERN(Gravity.DOUBTED),
    CORRECTION(Gravity.CORRECTED),
    ERRATUM(Gravity.CORRECTED),
    CORRIGENDUM(Gravity.CORRECTED),
    ADDENDUM(Gravity.CORRECTED),
    CLARIFICATION(Gravity.CORRECTED),
    NEW_VERSION(Gravity.INFORMATION),
    NEW_EDITION(Gravity.INFORMATION),
    /** A type that this version does not know. */
    OTHER(Gravity.INFORMATION);

    /** How much a notice takes from the work, from the gravest. */
    public enum Gravity {
        /** The work no longer stands. */
        RETRACTED,
        /** The work is in doubt, or a part of it no longer stands. */
        DOUBTED,
        /** The work stands, with changes. */
        CORRECTED,
        /** The work is not touched. */
        INFORMATION
    }

    private final Gravity gravity;

    NoticeType(Gravity gravity) {
        this.gravity = gravity;
    }

    /** How much it takes from the work. */
    public Gravity gravity() {
        return gravity;
    }

    /** The name that the lock uses, such as {@code expression-of-concern}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name for a sentence, such as {@code expression of concern}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The type of this name, however its words are joined: {@code _}, {@code -} and spaces are the same. */
    public static NoticeType named(String label) {
        String name = label.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }
}
