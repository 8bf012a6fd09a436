package org.patienthandbook.asciidoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.log.LogRecord;

/**
 * The one Asciidoctor of a JVM, taught what the handbook needs (see {@code handbook.rb}). It starts when it is first asked
 * for and stays: a JRuby takes a second to start and, ended, gives back no memory, so that a JVM of many builds would run full.
 * It knows nothing of any handbook, and several threads may use it at once.
 */
final class SharedAsciidoctor {

    private static final String EXTENSION = "handbook.rb";

    /** JRuby's setting; also the lock of those who change it. */
    private static final String COMPILE_MODE = "jruby.compile.mode";

    /** AsciidoctorJ prints what it also hands to us; a logger nobody holds would forget that it must not. */
    private static final Logger ASCIIDOCTOR_LOG = Logger.getLogger("asciidoctor");

    /** Who listens to what Asciidoctor says on a thread. */
    private static final ThreadLocal<List<LogRecord>> LISTENERS = new ThreadLocal<>();

    private SharedAsciidoctor() {}

    private static final class Holder {
        private static final Asciidoctor ASCIIDOCTOR = start();
    }

    static Asciidoctor get() {
        return Holder.ASCIIDOCTOR;
    }

    /** Does some work, and adds what Asciidoctor says on this thread meanwhile to a list. */
    static <R> R listening(List<LogRecord> said, Supplier<R> work) {
        LISTENERS.set(said);
        try {
            return work.get();
        } finally {
            LISTENERS.remove();
        }
    }

    private static Asciidoctor start() {
        ASCIIDOCTOR_LOG.setUseParentHandlers(false);
        Asciidoctor started = startWithoutCompiler();
        try (InputStream extension =
                Objects.requireNonNull(SharedAsciidoctor.class.getResourceAsStream(EXTENSION), EXTENSION)) {
            started.rubyExtensionRegistry().loadClass(extension);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        started.registerLogHandler(message -> {
            List<LogRecord> listener = LISTENERS.get();
            if (listener != null) {
                listener.add(message);
            }
        });
        return started;
    }

    /** JRuby's compiler takes longer than it saves in all but the largest handbooks (see the ADR on start-up). */
    private static Asciidoctor startWithoutCompiler() {
        synchronized (COMPILE_MODE) {
            String chosen = System.getProperty(COMPILE_MODE);
            System.setProperty(COMPILE_MODE, chosen == null ? "OFF" : chosen);
            try {
                return Asciidoctor.Factory.create();
            } finally {
                if (chosen == null) {
                    System.clearProperty(COMPILE_MODE);
                }
            }
        }
    }
}
