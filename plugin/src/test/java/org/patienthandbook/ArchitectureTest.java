package org.patienthandbook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The package table of ARCHITECTURE.md: who may import whom, and where a foreign library is at home. */
class ArchitectureTest {

    private static final String BASE = "org.patienthandbook.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.patienthandbook");

    /** Package, and what it may import of ours; packages below count with theirs. */
    private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            entry("source", Set.of()),
            entry("finding", Set.of("source")),
            entry("model", Set.of("source")),
            entry("cache", Set.of()),
            entry("parallel", Set.of()),
            entry("json", Set.of()),
            entry("reading", Set.of()),
            entry("asciidoc", Set.of("source", "finding", "model", "cache")),
            entry("bibliography", Set.of("source", "finding", "model", "json")),
            entry("markup", Set.of("source", "finding", "model")),
            entry("assemble", Set.of("source", "finding", "model", "markup", "parallel")),
            entry("registry", Set.of("source", "finding", "model", "json")),
            entry("check", Set.of("source", "finding", "model", "reading")),
            entry("output", Set.of("source", "finding", "model", "parallel")),
            entry("report", Set.of("source", "finding", "model", "json")),
            entry("settings", Set.of("source", "finding", "model")),
            entry("authoring", Set.of("source", "finding", "model", "registry", "settings")),
            entry(
                    "pipeline",
                    Set.of(
                            "source",
                            "finding",
                            "model",
                            "cache",
                            "parallel",
                            "reading",
                            "asciidoc",
                            "bibliography",
                            "markup",
                            "assemble",
                            "registry",
                            "check",
                            "output",
                            "report",
                            "settings",
                            "authoring")),
            entry("preview", Set.of("finding", "settings", "pipeline")),
            entry("maven", Set.of("finding", "settings", "authoring", "pipeline", "preview", "report"))));

    /** Foreign packages, and ours where they are at home. */
    private static final Map<String, Set<String>> HOMES = new TreeMap<>(Map.ofEntries(
            entry("org.asciidoctor..", Set.of("asciidoc")),
            entry("org.jruby..", Set.of("asciidoc")),
            entry("org.jcodings..", Set.of("asciidoc")),
            entry("java.util.logging..", Set.of("asciidoc", "output.pdf")),
            entry("org.jsoup..", Set.of("markup", "assemble", "output")),
            entry("de.undercouch..", Set.of("bibliography")),
            entry("com.fasterxml.jackson..", Set.of("bibliography", "cache", "json", "registry", "settings", "output")),
            entry("java.net.http..", Set.of("registry")),
            entry("org.jbake..", Set.of("output.html")),
            entry("freemarker..", Set.of("output.html")),
            entry("org.apache.commons.configuration2..", Set.of("output.html")),
            entry("org.apache.commons.io..", Set.of("output.html")),
            entry("org.apache.commons.lang3..", Set.of("output.html")),
            entry("org.apache.commons.text..", Set.of("finding", "model", "asciidoc", "bibliography", "registry")),
            entry("org.jbibtex..", Set.of("bibliography")),
            entry("org.yaml.snakeyaml..", Set.of("bibliography")),
            entry("com.openhtmltopdf..", Set.of("output.pdf")),
            entry("org.apache.pdfbox..", Set.of("output.pdf")),
            entry("org.apache.batik..", Set.of("output.pdf")),
            entry("org.apache.fontbox..", Set.of("output.pdf")),
            entry("io.nayuki..", Set.of("output")),
            entry("com.sun.net.httpserver..", Set.of("preview")),
            entry("org.apache.maven..", Set.of("maven")),
            entry("javax.inject..", Set.of("maven")),
            entry("org.slf4j..", Set.of("maven"))));

    static Set<String> packages() {
        return MAY_IMPORT.keySet();
    }

    static Set<String> libraries() {
        return HOMES.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOfOursOnlyWhatTheTableSays(String name) {
        Stream<String> allowed = Stream.concat(Stream.of(name), MAY_IMPORT.get(name).stream());
        noClasses()
                .that(resideIn(name))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.patienthandbook..").and(not(resideIn(allowed.toArray(String[]::new)))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryIsUsedOnlyWhereItIsAtHome(String library) {
        noClasses()
                .that(not(resideIn(HOMES.get(library).toArray(String[]::new))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyLibraryHasAHome() {
        String[] atHome = Stream.concat(
                        Stream.of(
                                "org.patienthandbook..",
                                "java..",
                                "javax..",
                                "org.w3c.dom..",
                                "org.xml.sax..",
                                "org.jspecify.."),
                        HOMES.keySet().stream())
                .toArray(String[]::new);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(atHome)
                .because("a new library is entered in the table above")
                .check(CLASSES);
    }

    @Test
    void everyClassIsInAPackageOfTheTable() {
        classes()
                .should()
                .resideInAnyPackage(ours(packages().toArray(String[]::new)))
                .check(CLASSES);
    }

    @Test
    void outputsDoNotKnowEachOther() {
        slices().matching(BASE + "output.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void nobodyPrintsToTheConsole() {
        noClasses().should(ACCESS_STANDARD_STREAMS).check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](Abstract[A-Z]\\w*|\\w*(Utils?|Helper|Manager|Impl))")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysItsDutyAndIsNullMarked() {
        assertThat(CLASSES.getPackage("org.patienthandbook").getSubpackagesInTree())
                .filteredOn(part -> !part.getClasses().isEmpty())
                .allMatch(ArchitectureTest::isNullMarked, "has a package-info.java with @NullMarked");
    }

    private static DescribedPredicate<JavaClass> resideIn(String... names) {
        return resideInAnyPackage(ours(names));
    }

    private static String[] ours(String... names) {
        return Stream.of(names).map(name -> BASE + name + "..").toArray(String[]::new);
    }

    private static boolean isNullMarked(JavaPackage part) {
        return part.isAnnotatedWith(NullMarked.class);
    }
}
