package org.patienthandbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The two tables of ARCHITECTURE.md.
 *
 * @param packages our packages, in the order of the table
 * @param libraries foreign packages and where they may be used
 */
record ArchitectureDocument(List<PackageRow> packages, List<LibraryRow> libraries) {

    private static final String BASE = "org.patienthandbook.";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /**
     * A package of ours.
     *
     * @param name its name as the table shows it, without our base package
     * @param duty what it is for, plain text
     * @param imports the packages of ours that it may import, by their names in the table
     */
    record PackageRow(String name, String duty, List<String> imports) {

        /** The package's full name. */
        String fullName() {
            return ArchitectureDocument.fullName(name);
        }
    }

    /**
     * Foreign packages.
     *
     * @param patterns ArchUnit patterns
     * @param homes the full names of the packages of ours that may use them
     */
    record LibraryRow(List<String> patterns, List<String> homes) {}

    static ArchitectureDocument read() {
        List<String> lines = lines();
        List<List<String>> rows = cells(lines, "| package |");
        List<PackageRow> packages = Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(i -> packageRow(rows.get(i), rows.subList(0, i)))
                .toList();
        List<LibraryRow> libraries = cells(lines, "| library |").stream()
                .map(row -> new LibraryRow(
                        code(row.get(0)),
                        names(row.get(1)).map(ArchitectureDocument::fullName).toList()))
                .toList();
        return new ArchitectureDocument(packages, libraries);
    }

    /** The row of a name in the table. */
    PackageRow row(String name) {
        return packages.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("ARCHITECTURE.md has no package '" + name + "'"));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("..", "ARCHITECTURE.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> cells(List<String> lines, String head) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line ->
                        Stream.of(line.split("\\|")).skip(1).map(String::strip).toList())
                .toList();
    }

    private static PackageRow packageRow(List<String> cells, List<List<String>> above) {
        List<String> imports = cells.get(2).equals("all above")
                ? above.stream().map(row -> code(row.get(0)).get(0)).toList()
                : names(cells.get(2)).toList();
        return new PackageRow(code(cells.get(0)).get(0), cells.get(1).replace("`", ""), imports);
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(text -> text.replace("`", ""))
                .toList();
    }

    private static Stream<String> names(String cell) {
        return Stream.of(cell.split(",")).map(String::strip).filter(name -> !name.equals("–"));
    }

    private static String fullName(String name) {
        return name.startsWith("org.") ? name : BASE + name;
    }
}
