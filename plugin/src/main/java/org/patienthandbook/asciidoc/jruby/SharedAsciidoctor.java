package org.patienthandbook.asciidoc.jruby;

import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.jruby.internal.JRubyRuntimeContext;
import org.asciidoctor.log.LogRecord;
import org.jruby.runtime.load.LoadServiceResourceInputStream;

/**
 * The one Asciidoctor of a JVM, extended for the handbook by the Ruby files in {@code asciidoc/handbook}. The first call starts
 * it. It is never shut down: JRuby takes a second to start, and a JVM that runs many builds would not get its memory back. It
 * holds no state of a handbook, and several threads may use it at once.
 */
public final class SharedAsciidoctor {

    /** The system property that selects how Asciidoctor starts: {@code plain} for the ordinary start. */
    public static final String SWITCH = "handbook.asciidoctor";

    private static final String EXTENSIONS = "/org/patienthandbook/asciidoc/handbook/";

    /** In the order of loading. A module that is prepended later is called earlier. */
    private static final List<String> FILES =
            List.of("places", "inputs", "notes", "converter", "includes", "raw_html", "attributes", "macros");

    /** Keep a reference: java.util.logging holds loggers weakly and would lose the setting. */
    private static final Logger ASCIIDOCTOR_LOG = Logger.getLogger("asciidoctor");

    /** Asciidoctor has one logger for all threads; this finds the conversion that a message belongs to. */
    private static final ThreadLocal<List<LogRecord>> LISTENERS = new ThreadLocal<>();

    private SharedAsciidoctor() {}

    private static final class Holder {
        private static final Asciidoctor ASCIIDOCTOR = start();
    }

    /** The Asciidoctor. The first call starts it, and other threads wait for that. */
    public static Asciidoctor get() {
        return Holder.ASCIIDOCTOR;
    }

    /** Runs some work, and adds the messages that Asciidoctor logs on this thread meanwhile to a list. */
    public static <R> R listening(List<LogRecord> messages, Supplier<R> work) {
        LISTENERS.set(messages);
        try {
            return work.get();
        } finally {
            LISTENERS.remove();
        }
    }

    private static Asciidoctor start() {
        // AsciidoctorJ prints the messages that it also passes to the handler
        ASCIIDOCTOR_LOG.setUseParentHandlers(false);
        Asciidoctor started = startUnextended();
        FILES.forEach(file -> load(started, EXTENSIONS + file + ".rb"));
        started.registerLogHandler(message -> {
            List<LogRecord> listener = LISTENERS.get();
            if (listener != null) {
                listener.add(message);
            }
        });
        return started;
    }

    /** A new Asciidoctor without the handbook's extensions. */
    static Asciidoctor startUnextended() {
        return isPlain() ? Asciidoctor.Factory.create() : FastStart.start();
    }

    /** Whether Asciidoctor starts the ordinary way: on request, or with a JRuby that the fast start was not made for. */
    static boolean isPlain() {
        return "plain".equals(System.getProperty(SWITCH)) || !FastStart.isMadeFor(IrLibrary.version());
    }

    /** Loads a file rather than evaluating its text, because JRuby parses evaluated texts in any case. */
    private static void load(Asciidoctor asciidoctor, String path) {
        JRubyRuntimeContext.get(asciidoctor)
                .loadFile(
                        "uri:classloader:" + path,
                        new LoadServiceResourceInputStream(RubyTexts.find(path).orElseThrow()),
                        false);
    }
}
