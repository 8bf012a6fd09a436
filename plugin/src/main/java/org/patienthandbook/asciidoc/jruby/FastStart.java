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
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.jruby.AsciidoctorJRuby;
import org.asciidoctor.jruby.converter.spi.ConverterRegistry;
import org.asciidoctor.jruby.extension.spi.ExtensionRegistry;
import org.asciidoctor.jruby.syntaxhighlighter.spi.SyntaxHighlighterRegistry;
import org.jruby.parser.ParserProvider;
import org.jruby.runtime.Constants;

/**
 * Starts Asciidoctor in about half the time: with settings for a JVM that lives for seconds, with Ruby code that was parsed when
 * the plugin was built, and with JRuby's classes loaded by a second thread.
 */
final class FastStart {

    /**
     * JRuby settings for a short life. Its compiler takes longer than it saves in all but the largest handbooks. Instance
     * variables are read faster from a table than from fields behind method handles. Native calls are not needed. A setting that
     * a user chose stays.
     */
    private static final Map<String, String> SHORT_LIFE = Map.of(
            "jruby.compile.mode", "OFF",
            "jruby.jit.threshold", "-1",
            "jruby.reify.variables", "false",
            "jruby.native.enabled", "false");

    /**
     * How extensions of Asciidoctor are found. If there are none, RubyGems can stay off, which would search for files whose place
     * is known, and parsed Ruby code can be used, which lacks the parameter names that an extension may ask for.
     */
    private static final List<Class<?>> EXTENSION_POINTS =
            List.of(ExtensionRegistry.class, ConverterRegistry.class, SyntaxHighlighterRegistry.class);

    private static final String PARSER_PROVIDER = "org.jruby.prism.ParserProviderPrism";

    /** Where AsciidoctorJ names the version of Asciidoctor that it contains. */
    private static final String VERSIONS = "/META-INF/asciidoctorj-version.properties";

    private static final String SCRIPTS = "uri:classloader:/gems/asciidoctor-%s/lib";

    private FastStart() {}

    /** Whether this version of JRuby is the one that the plugin was compiled with. */
    static boolean isMadeFor(String jruby) {
        return Constants.VERSION.equals(jruby);
    }

    /** A new Asciidoctor without the handbook's extensions. */
    static Asciidoctor start() {
        // system properties belong to the whole JVM, so only one start may change them at a time
        synchronized (SHORT_LIFE) {
            Map<String, String> settings =
                    settings(Thread.currentThread().getContextClassLoader(), name -> System.getProperty(name) != null);
            settings.forEach(System::setProperty);
            try {
                loadClassesInBackground();
                return AsciidoctorJRuby.Factory.create(List.of(SCRIPTS.formatted(versionOfAsciidoctor())));
            } finally {
                settings.keySet().forEach(System::clearProperty);
            }
        }
    }

    /** Loads JRuby's classes on a second thread, because loading them takes a third of a start. */
    private static void loadClassesInBackground() {
        ClassLoader classes = FastStart.class.getClassLoader();
        Thread loading = new Thread(() -> ClassList.packaged().load(classes), "handbook-classes");
        loading.setDaemon(true);
        // a failure costs time only: whoever needs a class that cannot be loaded gets the error
        loading.setUncaughtExceptionHandler((thread, failure) -> {});
        loading.start();
    }

    /**
     * The JRuby settings for a start. JRuby reads them once, so the first start of its classes decides for all later ones.
     *
     * @param classes where AsciidoctorJ and JRuby look for extensions
     * @param isChosen whether a user has set a setting
     */
    static Map<String, String> settings(ClassLoader classes, Predicate<String> isChosen) {
        Map<String, String> settings = new HashMap<>(SHORT_LIFE);
        if (isChosen.test("jruby.compile.mode")) {
            // with this threshold, the compiler that the user chose would compile nothing
            settings.remove("jruby.jit.threshold");
        }
        if (EXTENSION_POINTS.stream().noneMatch(point -> isUsed(point, classes))) {
            settings.put("jruby.cli.rubygems.enable", "false");
            if (IrLibrary.isUsable() && seesOurParser(classes)) {
                settings.put("jruby.parser.prism", "true");
            }
        }
        settings.keySet().removeIf(isChosen);
        return settings;
    }

    private static boolean isUsed(Class<?> extensionPoint, ClassLoader classes) {
        return ServiceLoader.load(extensionPoint, classes).stream().findAny().isPresent();
    }

    /** If JRuby is set to use another parser and finds none, it says so on standard output. */
    private static boolean seesOurParser(ClassLoader classes) {
        return ServiceLoader.load(ParserProvider.class, classes).stream()
                .anyMatch(provider -> provider.type().getName().equals(PARSER_PROVIDER));
    }

    private static String versionOfAsciidoctor() {
        Properties versions = new Properties();
        try (InputStream file = Objects.requireNonNull(
                AsciidoctorJRuby.class.getResourceAsStream(VERSIONS),
                "AsciidoctorJ names the Asciidoctor that it contains")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty("version.asciidoctor");
    }
}
