package org.patienthandbook.output.html.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jbake.app.Asset;
import org.jbake.app.Crawler;
import org.jbake.app.Renderer;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jbake.parser.Engines;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.output.DiskFailure;
import org.patienthandbook.output.Folders;
import org.patienthandbook.parallel.Workers;

/**
 * Bakes finished pages with JBake: the pages lie as stub files in a scratch content folder, and what JBake keeps in
 * static fields is used by one bake at a time.
 */
public final class Bakery {

    private static final Object ONE_AT_A_TIME = new Object();

    private static final String HINT = "see that the disk is not full; if it is not, this is a fault of the plugin: "
            + "please report it with the output of mvn -X";

    private final Path scratch;
    private final Workers workers;

    /**
     * A bakery.
     *
     * @param scratch an empty folder for this bake alone
     * @param workers fill several templates at once
     */
    public Bakery(Path scratch, Workers workers) {
        this.scratch = scratch.toAbsolutePath().normalize();
        this.workers = workers;
    }

    /**
     * Bakes.
     *
     * @return the folder with exactly the pages and files of the batch
     * @throws HandbookException when a template fails, naming template, line and page, or the disk refuses
     */
    public Path bake(Batch batch) {
        JBakeLog.silence();
        synchronized (ONE_AT_A_TIME) {
            StubPages stubs = new StubPages(scratch.resolve("content"));
            try {
                fill(batch, stubs);
                return bake(batch, stubs);
            } catch (IOException e) {
                throw DiskFailure.of("write", scratch, e);
            } finally {
                // JBake's registry of engines is static and would keep the pages alive
                stubs.clear();
            }
        }
    }

    private void fill(Batch batch, StubPages stubs) throws IOException {
        for (String folder : List.of("content", "templates", "assets", "data", "baked")) {
            Files.createDirectories(scratch.resolve(folder));
        }
        for (FinishedPage page : batch.pages()) {
            stubs.add(page);
        }
        AssetFolder assets = new AssetFolder(scratch.resolve("assets"));
        for (Map.Entry<String, byte[]> file : batch.themeFiles().entrySet()) {
            assets.write(file.getKey(), file.getValue());
        }
        for (Map.Entry<String, Path> file : batch.authorFiles().entrySet()) {
            assets.copy(file.getKey(), file.getValue());
        }
    }

    private Path bake(Batch batch, StubPages stubs) throws IOException {
        Path baked = scratch.resolve("baked");
        List<String> kinds =
                batch.pages().stream().map(FinishedPage::kind).distinct().toList();
        DefaultJBakeConfiguration configuration =
                new JBakeConfigurationFactory().createDefaultJbakeConfiguration(scratch.toFile(), baked.toFile(), true);
        kinds.forEach(kind -> configuration.setProperty("template." + kind + ".file", FinishedPage.templateOf(kind)));
        Engines.register(StubPages.EXTENSION, stubs);
        PageShelf shelf = new PageShelf();
        ThemeTemplates templates = new ThemeTemplates(shelf, configuration, batch);
        HandbookOven oven = new HandbookOven(utensils(configuration, shelf, templates), kinds, workers);
        oven.bake();
        demandExactly(batch, baked, oven.getErrors());
        return baked;
    }

    private static Utensils utensils(JBakeConfiguration configuration, PageShelf shelf, ThemeTemplates templates) {
        Utensils utensils = new Utensils();
        utensils.setConfiguration(configuration);
        utensils.setContentStore(shelf);
        utensils.setCrawler(new Crawler(shelf, configuration));
        utensils.setAsset(new Asset(configuration));
        utensils.setRenderer(new Renderer(shelf, configuration, templates));
        return utensils;
    }

    /** JBake leaves out what it does not understand, and copies what it cannot without a word: neither is published. */
    private static void demandExactly(Batch batch, Path baked, List<Throwable> errors) throws IOException {
        for (Throwable error : errors) {
            if (error instanceof IOException disk) {
                throw DiskFailure.of("write", baked, disk);
            }
            for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof HandbookException known) {
                    throw known;
                }
            }
            String text = String.valueOf(error.getMessage());
            throw new HandbookException(
                    "JBake could not bake: " + String.join(" ", text.lines().toList()), HINT, error);
        }
        TreeSet<String> expected = new TreeSet<>(batch.themeFiles().keySet());
        expected.addAll(batch.authorFiles().keySet());
        batch.pages().forEach(page -> expected.add(page.id().address()));
        TreeSet<String> found = new TreeSet<>(Folders.files(baked).keySet());
        if (!found.equals(expected)) {
            List<String> differences = Stream.concat(
                            expected.stream()
                                    .filter(path -> !found.contains(path))
                                    .map(path -> "no '" + path + "'"),
                            found.stream()
                                    .filter(path -> !expected.contains(path))
                                    .map(path -> "'" + path + "'"))
                    .toList();
            throw new HandbookException("JBake baked other files than asked: " + String.join(", ", differences), HINT);
        }
    }
}
