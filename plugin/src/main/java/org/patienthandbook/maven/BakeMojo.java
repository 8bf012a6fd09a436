package org.patienthandbook.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Bakes the handbook: reads, checks and publishes its pages. It may ask DOI registries, and keeps what they answer. */
@Mojo(name = "bake", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class BakeMojo extends HandbookMojo {

    @Override
    boolean publishes() {
        return true;
    }
}
