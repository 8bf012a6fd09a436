package org.patienthandbook.pipeline;

/** Builds a handbook. */
@FunctionalInterface
public interface Build {

    /** Builds the handbook as the settings say. A failure is part of the result, never an exception. */
    BuildResult run(BuildSettings settings);
}
