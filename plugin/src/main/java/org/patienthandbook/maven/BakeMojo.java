package org.patienthandbook.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Bakes the handbook: reads, checks and publishes it. May look up references in DOI registries, and writes their answers to the lock. */
@Mojo(name = "bake", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class BakeMojo extends HandbookMojo {

    @Override
    boolean publishes() {
        return true;
    }
}
