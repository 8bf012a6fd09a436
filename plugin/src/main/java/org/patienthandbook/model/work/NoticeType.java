package org.patienthandbook.model.work;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a notice says about a work, gravest first. The types are those of Crossref, Retraction Watch and PubMed ("comments
 * and corrections").
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

    /** How much a notice questions the work, gravest first. */
    public enum Gravity {
        /** The work is no longer valid. */
        RETRACTED,
        /** The work is in doubt, or a part of it is no longer valid. */
        DOUBTED,
        /** The work is valid, with changes. */
        CORRECTED,
        /** The work is not affected. */
        INFORMATION
    }

    private final Gravity gravity;

    NoticeType(Gravity gravity) {
        this.gravity = gravity;
    }

    public Gravity gravity() {
        return gravity;
    }

    /** Returns the name in the lock, such as {@code expression-of-concern}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the name for a sentence, such as {@code expression of concern}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns the type of this name, with {@code _}, {@code -} or spaces between words; {@link #OTHER} if unknown. */
    public static NoticeType named(String label) {
        String name = label.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }
}
