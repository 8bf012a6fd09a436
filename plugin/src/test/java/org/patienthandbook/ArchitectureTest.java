package org.patienthandbook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patienthandbook.ArchitectureDocument.LibraryRow;
import org.patienthandbook.ArchitectureDocument.PackageRow;

/** Checks the code against the tables of ARCHITECTURE.md: imports between packages, and uses of libraries. */
class ArchitectureTest {

    private static final int MAX_CLASSES = 12;

    /** Everything that the plugin's jar holds, the class with the name that JRuby prescribes included. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target", "classes"));

    private static final ArchitectureDocument DOCUMENT = ArchitectureDocument.read();

    static List<PackageRow> packages() {
        return DOCUMENT.packages();
    }

    static List<LibraryRow> libraries() {
        return DOCUMENT.libraries();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatTheTableAllows(PackageRow row) {
        String[] allowed = Stream.concat(Stream.of(row), row.imports().stream().map(DOCUMENT::row))
                .map(PackageRow::fullName)
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(row.fullName()))
                .should()
                .dependOnClassesThat(ours().and(not(resideInAnyPackage(allowed))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyPackagesFromRowsAbove(PackageRow row) {
        List<String> above = DOCUMENT.packages().stream()
                .map(PackageRow::name)
                .takeWhile(name -> !name.equals(row.name()))
                .toList();
        assertThat(above).containsAll(row.imports());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void statesTheDutyOfThePackageDocumentation(PackageRow row) throws IOException {
        Path info = Path.of("src/main/java", row.fullName().replace('.', '/'), "package-info.java");
        String javadoc = Files.readString(info).replaceAll("\\R \\* ", " ").replaceAll("\\{@code ([^}]+)}", "$1");
        assertThat(javadoc).startsWith("/** " + row.duty());
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void usesALibraryOnlyWhereTheTableAllows(LibraryRow row) {
        noClasses()
                .that(not(resideInAnyPackage(row.homes().toArray(String[]::new))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(row.patterns().toArray(String[]::new))
                        .and(not(ours())))
                .check(CLASSES);
    }

    @Test
    void listsEveryLibraryInTheTable() {
        String[] known = Stream.concat(
                        Stream.of("java..", "javax..", "org.w3c.dom..", "org.xml.sax..", "org.jspecify.."),
                        libraries().stream().flatMap(row -> row.patterns().stream()))
                .toArray(String[]::new);
        classes()
                .should()
                .onlyDependOnClassesThat(ours().or(resideInAnyPackage(known)))
                .because("a new library needs a row in ARCHITECTURE.md")
                .check(CLASSES);
    }

    @Test
    void listsEveryPackageInTheTable() {
        classes()
                .should()
                .resideInAnyPackage(
                        packages().stream().map(PackageRow::fullName).toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void keepsPackagesSmall() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.endsWith(".check") && !name.endsWith(".model"))
                .collect(groupingBy(name -> name, counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MAX_CLASSES));
    }

    @Test
    void printsNothingToTheStandardStreams() {
        noClasses().should(ACCESS_STANDARD_STREAMS).check(CLASSES);
    }

    @Test
    void namesClassesForWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](Abstract[A-Z]\\w*|\\w*(Utils?|Helper|Manager|Impl))")
                .check(CLASSES);
    }

    @Test
    void marksEveryPackageNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .allMatch(part -> part.isAnnotatedWith(NullMarked.class), "has a package-info.java with @NullMarked");
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAnyPackage("org.patienthandbook..", "org.jruby.prism");
    }
}
