package org.patienthandbook.asciidoc;

import org.asciidoctor.jruby.internal.JRubyRuntimeContext;
import org.jruby.Ruby;

/**
 * The JRuby of the Asciidoctor that all share, for tests of other packages. One of their own, started first, would decide JRuby's
 * settings for all tests after it.
 */
public final class StartedRuby {

    private StartedRuby() {}

    public static Ruby get() {
        return JRubyRuntimeContext.get(SharedAsciidoctor.get());
    }
}
