package org.patienthandbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.pipeline.BuildSettings.Resources;
import org.patienthandbook.pipeline.SmallHandbook.Built;

/**
 * After any change of an author, a build that uses the results of the one before gives the bytes and findings of a clean build.
 * {@code -Dhandbook.steps=300}, which the profile endurance sets, takes more steps.
 */
class IncrementalEqualsCleanTest {

    private static final int STEPS = Integer.getInteger("handbook.steps", 5);
    private static final String[] WORDS = {"nerve", "synapse", "gap", "pain", "rest", "the body", "a walk"};

    @TempDir
    private Path folder;

    private SmallHandbook handbook;
    private Random random = new Random(0);
    private int fresh;
    private final List<String> pages = new ArrayList<>(List.of("pages/one.adoc", "pages/deep/two.adoc"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anIncrementalBuildEqualsACleanBuild(long seed) {
        handbook = new SmallHandbook(folder.resolve("project"));
        random = new Random(seed);
        List<Consumer<String>> changes = changes();
        incremental();
        for (int step = 1; step <= STEPS; step++) {
            String name = "step " + step + " of seed " + seed;
            changes.get(random.nextInt(changes.size())).accept(name);
            Built kept = incremental();
            Built clean = clean(step);
            assertThat(kept.findings()).as(name).containsExactlyElementsOf(clean.findings());
            assertThat(kept.files()).as(name).containsExactlyEntriesOf(clean.files());
            Built again = incremental();
            assertThat(again.unchanged()).as(name).isTrue();
            assertThat(again.bytes()).as(name).isEqualTo(clean);
        }
    }

    private Built incremental() {
        return handbook.build(folder.resolve("kept"), new Resources(folder.resolve("cache"), 2));
    }

    private Built clean(int step) {
        Path target = folder.resolve("clean-" + step);
        return handbook.build(target, new Resources(target.resolve("cache"), 1)).bytes();
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        handbook = new SmallHandbook(folder.resolve("project"));
        for (int page = 0; page < 20; page++) {
            handbook.write("pages/many/page-" + page + ".adoc", page("Page " + page));
        }
        Built one = handbook.build(folder.resolve("a"), new Resources(folder.resolve("a/cache"), 1));
        Built eight = handbook.build(folder.resolve("b"), new Resources(folder.resolve("b/cache"), 8));
        assertThat(eight.bytes()).isEqualTo(one.bytes());
        assertThat(one.progress().get(0)).startsWith("read 23 pages, 2 terms, 2 references in ");
        handbook.write("of-no-use.txt", "nothing reads it");
        Built again = handbook.build(folder.resolve("b"), new Resources(folder.resolve("b/cache"), 3));
        assertThat(again.bytes()).isEqualTo(one.bytes());
        assertThat(again.progress().get(0))
                .startsWith("read 23 pages, 2 terms, 2 references (23 pages from cache) in ");
    }

    private List<Consumer<String>> changes() {
        return List.of(
                step -> handbook.write(anyPage(), page("Edited in " + step)),
                step -> addPage("pages/new-" + ++fresh + ".adoc", "Added in " + step),
                step -> addPage("pages/deep/new-" + ++fresh + ".adoc", "Added in " + step),
                step -> removePage(),
                step -> renamePage(),
                step -> handbook.write("partials/help.adoc", "Help, " + step + " with a gap.\n"),
                step -> handbook.write("partials/late.adoc", "Late, " + step + "\n"),
                step -> remove("partials/late.adoc"),
                step -> remove("partials/help.adoc"),
                step -> handbook.write("images/nerve.svg", "<svg><!-- " + step + " --></svg>"),
                step -> remove("images/nerve.svg"),
                step -> glossary(step),
                step -> handbook.write(
                        "references.yml", SmallHandbook.work(1) + SmallHandbook.work(2 + random.nextInt(3))),
                step -> settings(step),
                step -> handbook.write("theme/css/utilities.css", "/* " + step + " */\n"),
                step -> handbook.write("theme/i18n/messages_en.json", "{\"navigation.home\": \"Home, " + step + "\"}"),
                step -> {},
                step -> handbook.write("pages/.notes", step),
                step -> published("index.html", file -> Files.setLastModifiedTime(file, FileTime.fromMillis(0))),
                step -> published("glossary.html", file -> Files.writeString(file, "Edited in " + step)),
                step -> published("sitemap.xml", Files::deleteIfExists),
                step -> published("added.html", file -> Files.writeString(file, "Added in " + step)));
    }

    /** A change to a file. */
    private interface Change {
        void make(Path file) throws IOException;
    }

    private void published(String name, Change change) {
        try {
            change.make(folder.resolve("kept/site").resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void glossary(String step) {
        handbook.write(
                "glossary.adoc",
                "= Words\n\n" + WORDS[random.nextInt(WORDS.length)] + ":: Said in " + step + ".cite:[work"
                        + (1 + random.nextInt(4)) + "]\n");
    }

    private void settings(String step) {
        handbook.write(
                "handbook.yml",
                "title: Pain, " + step + "\nlanguage: " + (random.nextBoolean() ? "en-US" : "es-ES") + "\nemergency: \""
                        + random.nextInt(1000) + "\"\nnavigation:\n  - title: First\n    pages: [one]\n");
    }

    private String page(String title) {
        StringBuilder text = new StringBuilder("= " + title + "\n\n");
        for (int i = 0; i < 3; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)])
                    .append(" and {emergency}.cite:[work")
                    .append(1 + random.nextInt(4))
                    .append("]\n\n");
        }
        String up = title.length() % 2 == 0 ? "../" : "../../";
        return text.append("== Part\n\ninclude::")
                .append(up)
                .append("partials/help.adoc[]\n\ninclude::")
                .append(up)
                .append("partials/late.adoc[opts=optional]\n\nimage::nerve.svg[A nerve]\n")
                .toString();
    }

    private String anyPage() {
        return pages.isEmpty() ? "pages/index.adoc" : pages.get(random.nextInt(pages.size()));
    }

    private void addPage(String name, String title) {
        pages.add(name);
        handbook.write(name, page(title));
    }

    private void removePage() {
        if (!pages.isEmpty()) {
            remove(pages.remove(random.nextInt(pages.size())));
        }
    }

    private void renamePage() {
        if (!pages.isEmpty()) {
            String old = pages.remove(random.nextInt(pages.size()));
            String name = "pages/moved-" + ++fresh + ".adoc";
            pages.add(name);
            try {
                Files.move(handbook.source(old), handbook.source(name));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void remove(String name) {
        try {
            Files.deleteIfExists(handbook.source(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
