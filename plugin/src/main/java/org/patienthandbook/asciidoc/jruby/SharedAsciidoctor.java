package org.patienthandbook.asciidoc.jruby;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.jruby.AsciidoctorJRuby;
import org.asciidoctor.jruby.converter.spi.ConverterRegistry;
import org.asciidoctor.jruby.extension.spi.ExtensionRegistry;
import org.asciidoctor.jruby.internal.JRubyRuntimeContext;
import org.asciidoctor.jruby.syntaxhighlighter.spi.SyntaxHighlighterRegistry;
import org.asciidoctor.log.LogRecord;
import org.jruby.parser.ParserProvider;
import org.jruby.runtime.load.LoadServiceResourceInputStream;

/**
 * The one Asciidoctor of a JVM, taught what the handbook needs (see {@code handbook.rb}). It starts when it is first asked
 * for and stays: a JRuby takes a second to start and, ended, gives back no memory, so that a JVM of many builds would run full.
 * It knows nothing of any handbook, and several threads may use it at once.
 */
public final class SharedAsciidoctor {

    private static final String EXTENSION = "/org/patienthandbook/asciidoc/handbook.rb";

    private static final String PARSER_PROVIDER = "org.jruby.prism.ParserProviderPrism";

    /**
     * JRuby's settings for a short life (see the ADR on start-up): its compiler takes longer than it saves in all but the
     * largest handbooks, and what it makes of a method called often is no faster; variables of objects are read faster from a table
     * than from fields that method handles reach; and native calls are not needed. One that somebody chose stands.
     */
    private static final Map<String, String> SHORT_LIFE = Map.of(
            "jruby.compile.mode", "OFF",
            "jruby.jit.threshold", "-1",
            "jruby.reify.variables", "false",
            "jruby.native.enabled", "false");

    /**
     * Where AsciidoctorJ lets extensions in. Without one RubyGems is not needed, which searches for what has a known place; an
     * extension may be a gem. And without one Ruby may come parsed (see {@code IrParser}), which then tells nobody the parameters
     * of a method.
     */
    private static final List<Class<?>> DOORS =
            List.of(ExtensionRegistry.class, ConverterRegistry.class, SyntaxHighlighterRegistry.class);

    /** Where AsciidoctorJ keeps Asciidoctor, for its version. */
    private static final String VERSIONS = "/META-INF/asciidoctorj-version.properties";

    private static final String SCRIPTS = "uri:classloader:/gems/asciidoctor-%s/lib";

    /** AsciidoctorJ prints what it also hands to us; a logger nobody holds would forget that it must not. */
    private static final Logger ASCIIDOCTOR_LOG = Logger.getLogger("asciidoctor");

    /** Who listens to what Asciidoctor says on a thread. */
    private static final ThreadLocal<List<LogRecord>> LISTENERS = new ThreadLocal<>();

    private SharedAsciidoctor() {}

    private static final class Holder {
        private static final Asciidoctor ASCIIDOCTOR = start();
    }

    /** The Asciidoctor; who asks first waits for its start. */
    public static Asciidoctor get() {
        return Holder.ASCIIDOCTOR;
    }

    /** Does some work, and adds what Asciidoctor says on this thread meanwhile to a list. */
    public static <R> R listening(List<LogRecord> said, Supplier<R> work) {
        LISTENERS.set(said);
        try {
            return work.get();
        } finally {
            LISTENERS.remove();
        }
    }

    private static Asciidoctor start() {
        ASCIIDOCTOR_LOG.setUseParentHandlers(false);
        Asciidoctor started = startForShortLife();
        // as a file, not as a text to evaluate: those are always parsed
        JRubyRuntimeContext.get(started)
                .loadFile(
                        "uri:classloader:" + EXTENSION,
                        new LoadServiceResourceInputStream(
                                RubyTexts.find(EXTENSION).orElseThrow()),
                        false);
        started.registerLogHandler(message -> {
            List<LogRecord> listener = LISTENERS.get();
            if (listener != null) {
                listener.add(message);
            }
        });
        return started;
    }

    /** A new one that is taught nothing yet. */
    static Asciidoctor startForShortLife() {
        // also the lock of those who change them
        synchronized (SHORT_LIFE) {
            Map<String, String> settings =
                    settings(Thread.currentThread().getContextClassLoader(), name -> System.getProperty(name) != null);
            settings.forEach(System::setProperty);
            try {
                loadClassesMeanwhile();
                return AsciidoctorJRuby.Factory.create(List.of(SCRIPTS.formatted(versionOfAsciidoctor())));
            } finally {
                settings.keySet().forEach(System::clearProperty);
            }
        }
    }

    /** Loads JRuby's classes on a thread that ends by itself, as a rule before the start does: loading is a third of a start. */
    private static void loadClassesMeanwhile() {
        ClassLoader classes = SharedAsciidoctor.class.getClassLoader();
        Thread loading = new Thread(() -> ClassList.packaged().load(classes), "handbook-classes");
        loading.setDaemon(true);
        // without it the start takes longer, no more; who needs what could not be loaded will say so
        loading.setUncaughtExceptionHandler((thread, failure) -> {});
        loading.start();
    }

    /**
     * JRuby's settings that are made for a start. It reads them once: the first start of its classes decides for all after it.
     *
     * @param classes where AsciidoctorJ and JRuby look for what extends them
     * @param isChosen whether somebody has set a setting
     */
    static Map<String, String> settings(ClassLoader classes, Predicate<String> isChosen) {
        Map<String, String> settings = new HashMap<>(SHORT_LIFE);
        if (isChosen.test("jruby.compile.mode")) {
            // the compiler that somebody chose would compile nothing
            settings.remove("jruby.jit.threshold");
        }
        if (DOORS.stream().noneMatch(door -> isOpen(door, classes))) {
            settings.put("jruby.cli.rubygems.enable", "false");
            if (IrLibrary.isUsable() && seesOurParser(classes)) {
                settings.put("jruby.parser.prism", "true");
            }
        }
        settings.keySet().removeIf(isChosen);
        return settings;
    }

    private static boolean isOpen(Class<?> door, ClassLoader classes) {
        return ServiceLoader.load(door, classes).stream().findAny().isPresent();
    }

    /** JRuby that is told to take another parser and finds none says so on standard output. */
    private static boolean seesOurParser(ClassLoader classes) {
        return ServiceLoader.load(ParserProvider.class, classes).stream()
                .anyMatch(provider -> provider.type().getName().equals(PARSER_PROVIDER));
    }

    private static String versionOfAsciidoctor() {
        Properties versions = new Properties();
        try (InputStream file = Objects.requireNonNull(
                AsciidoctorJRuby.class.getResourceAsStream(VERSIONS),
                "AsciidoctorJ says which Asciidoctor it brings")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty("version.asciidoctor");
    }
}
