package org.patienthandbook.asciidoc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
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

    /** The IR of a text, as the library has it. */
    public static byte[] compile(String text) throws IOException {
        return IrCompiler.compile(get(), "test.rb", text.getBytes(UTF_8));
    }
}
