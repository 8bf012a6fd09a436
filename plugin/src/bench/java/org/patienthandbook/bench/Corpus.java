package org.patienthandbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Writes a handbook of any size: pages of some 800 words with terms, citations, cross-references, a table, a list and now
 * and then an include, in folders of twenty, as clinics have them. The same size and seed give the same bytes.
 */
public final class Corpus {

    private static final int GROUP = 20;
    private static final String[] WORDS = ("the of and to in is that for it with as pain people may can be this help care "
                    + "when not are or sleep nerve signal body brain daily medicine doctor nurse plan rest walk ask week "
                    + "month dose study small large some many most feel change often slow gentle strong safe risk benefit "
                    + "family home work night morning symptom treatment condition support question answer record clinic "
                    + "visit side effect blood pressure heart breath muscle joint spine skin touch heat cold light sound")
            .split(" ");

    private final Path folder;
    private final int pages;
    private final Random random;

    private Corpus(Path folder, int pages, long seed) {
        this.folder = folder;
        this.pages = pages;
        this.random = new Random(seed);
    }

    /** Arguments: a folder, a number of pages, and perhaps a seed. */
    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), seed);
    }

    /** Writes a handbook into a folder. */
    public static void write(Path folder, int pages, long seed) throws IOException {
        new Corpus(folder, pages, seed).write();
    }

    private void write() throws IOException {
        file("handbook.yml", settings());
        file("glossary.adoc", glossary());
        file("references.yml", references());
        file("partials/get-help.adoc", "[.get-help]\n--\nCall your clinic when " + words(12) + ".\n--\n");
        file(
                "images/nerve.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1h7v7z\"/></svg>\n");
        file("pages/index.adoc", "= Living with pain\n:description: A handbook to measure with.\n\n" + paragraph() + "\n");
        for (int page = 1; page < pages; page++) {
            file("pages/" + idOf(page) + ".adoc", page(page));
        }
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int terms() {
        return Math.min(150, 50 + pages / 10);
    }

    private int works() {
        return Math.min(220, 20 + pages / 5);
    }

    private static String idOf(int page) {
        return "part-" + page / GROUP + "/page-" + page;
    }

    private String settings() {
        StringBuilder text = new StringBuilder("title: A handbook to measure with\nlanguage: en-US\n"
                + "baseUrl: https://example.org/handbook\nemergency: \"911\"\nnavigation:\n");
        for (int first = 0; first < pages; first += GROUP) {
            List<String> ids = IntStream.range(Math.max(1, first), Math.min(pages, first + GROUP))
                    .mapToObj(Corpus::idOf)
                    .toList();
            if (!ids.isEmpty()) {
                text.append("  - title: Part ").append(first / GROUP).append("\n    pages: ").append(ids).append('\n');
            }
        }
        return text.toString();
    }

    private String glossary() {
        StringBuilder text = new StringBuilder("= Words\n\n");
        for (int term = 0; term < terms(); term++) {
            text.append(termOf(term)).append(":: ").append(paragraph()).append("\n\n");
        }
        return text.toString();
    }

    /** Made-up words, so that only what is meant to be a term is one. */
    private static String termOf(int term) {
        String[] heads = {"neuro", "noci", "myo", "algo", "cardio", "endo", "hyper", "para", "sero", "gluta"};
        String[] tails = {"ceptor", "pathy", "genesis", "static", "mimetic", "ception", "tonin", "mate", "lysis", "plex"};
        String word = heads[term % heads.length] + tails[term / heads.length % tails.length];
        return term < heads.length * tails.length ? word : word + " response";
    }

    private String references() {
        StringBuilder text = new StringBuilder();
        for (int work = 0; work < works(); work++) {
            text.append("- id: work").append(work).append("\n  type: article-journal\n  title: \"On ")
                    .append(words(6)).append(", part ").append(work).append("\"\n")
                    .append("  author: [{family: Author").append(work).append(", given: Ann}, {family: Writer, given: Bo}]\n")
                    .append("  container-title: Journal of Measures\n  issued: {date-parts: [[").append(1990 + work % 35)
                    .append("]]}\n  volume: \"").append(1 + work % 60).append("\"\n  page: ").append(100 + work).append('-')
                    .append(109 + work).append("\n  DOI: 10.5555/measure.").append(work).append('\n');
        }
        return text.toString();
    }

    private String page(int page) {
        StringBuilder text = new StringBuilder("= Page " + page + " about " + words(3) + "\n");
        text.append(":description: About ").append(words(8)).append(".\n:keywords: pain, page\n:revdate: 2026-11-02\n\n");
        text.append(paragraph()).append("\n\n");
        for (int section = 1; section <= 4; section++) {
            text.append("== Section ").append(section).append(" of ").append(words(2)).append("\n\n");
            for (int paragraph = 0; paragraph < 3; paragraph++) {
                text.append(paragraph()).append("\n\n");
            }
            text.append(extra(section, page)).append("\n\n");
        }
        return text.toString();
    }

    private String extra(int section, int page) {
        return switch (section) {
            case 1 -> "* " + sentence() + "\n* " + sentence() + "\n* " + sentence();
            case 2 -> ".What to take\n[%header,cols=\"1,2\"]\n|===\n|Medicine |How\n" + "|one |" + sentence() + "\n|two |"
                    + sentence() + "\n|===";
            case 3 -> page % 3 == 0 ? "include::../../partials/get-help.adoc[]" : "NOTE: " + sentence();
            default -> page % 5 == 0 ? "image::nerve.svg[A nerve]" : "See " + xref() + ".";
        };
    }

    private String xref() {
        int other = 1 + random.nextInt(Math.max(1, pages - 1));
        return other >= pages
                ? "the other pages"
                : "xref:../part-" + other / GROUP + "/page-" + other + ".adoc[page " + other + "]";
    }

    private String paragraph() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(i == 0 ? "" : " ").append(sentence());
        }
        return text.toString();
    }

    private String sentence() {
        String end = switch (random.nextInt(8)) {
            case 0 -> " with " + termOf(random.nextInt(terms())) + ".";
            case 1 -> ".cite:[work" + random.nextInt(works()) + "]";
            case 2 -> " and *" + words(2) + "* in _" + words(1) + "_.";
            default -> ".";
        };
        String words = words(9 + random.nextInt(7));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + end;
    }

    private String words(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
