package org.patienthandbook.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks the handbook as {@code bake} does, but does not publish it, sends no requests, and writes nothing into the sources. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends HandbookMojo {

    @Override
    boolean publishes() {
        return false;
    }
}
