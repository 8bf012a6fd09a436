package org.patienthandbook.output.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jbake.app.Asset;
import org.jbake.app.Renderer;
import org.jbake.app.Utensils;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.publish.DiskFailure;
import org.patienthandbook.publish.Folders;

/** Finishes pages and bakes them with JBake, in a scratch folder. Nothing that JBake keeps in static fields is used. */
public final class Bakery {

    private static final String HINT = "see that the disk is not full; if it is not, this is a fault of the plugin: "
            + "please report it with the output of mvn -X";

    private final Path scratch;
    private final Workers workers;

    /**
     * A bakery.
     *
     * @param scratch an empty folder for this bake alone
     * @param workers finish several pages at once and fill their templates
     */
    public Bakery(Path scratch, Workers workers) {
        this.scratch = scratch.toAbsolutePath().normalize();
        this.workers = workers;
    }

    /**
     * Bakes.
     *
     * @return the folder with exactly the pages and files of the batch
     * @throws HandbookException when a template fails, naming template, line and page, or the disk refuses; what finishing a page
     *     throws comes through as it is
     */
    public Path bake(Batch batch) {
        JBakeLog.silence();
        try {
            fill(batch);
            return bakeFilled(batch);
        } catch (IOException e) {
            throw DiskFailure.of("write", scratch, e);
        }
    }

    private void fill(Batch batch) throws IOException {
        for (String folder : List.of(OvenSettings.ASSETS, OvenSettings.BAKED)) {
            Files.createDirectories(scratch.resolve(folder));
        }
        AssetFolder assets = new AssetFolder(scratch.resolve(OvenSettings.ASSETS));
        for (Map.Entry<String, byte[]> file : batch.themeFiles().entrySet()) {
            assets.write(file.getKey(), file.getValue());
        }
        for (Map.Entry<String, Path> file : batch.authorFiles().entrySet()) {
            assets.copy(file.getKey(), file.getValue());
        }
    }

    private Path bakeFilled(Batch batch) throws IOException {
        Path baked = scratch.resolve(OvenSettings.BAKED);
        HandbookOven oven = new HandbookOven(utensils(batch), workers);
        oven.bake();
        demandNone(oven.getErrors(), baked);
        demandExactly(batch, baked);
        return baked;
    }

    private Utensils utensils(Batch batch) {
        OvenSettings settings = new OvenSettings(scratch);
        PageShelf shelf = new PageShelf();
        Utensils utensils = new Utensils();
        utensils.setConfiguration(settings);
        utensils.setContentStore(shelf);
        utensils.setCrawler(new PageCrawler(shelf, settings, batch.pages()));
        utensils.setAsset(new Asset(settings));
        utensils.setRenderer(new Renderer(shelf, settings, new ThemeTemplates(shelf, settings, batch)));
        return utensils;
    }

    /** Tells the first error: as it was thrown where a page could not be finished, else as what can be mended. */
    private static void demandNone(List<Throwable> errors, Path baked) {
        for (Throwable error : errors) {
            if (error instanceof IOException disk) {
                throw DiskFailure.of("write", baked, disk);
            }
            if (error instanceof PageFailure page) {
                throw page.reason();
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
    }

    /** JBake leaves out what it does not understand, and copies what it cannot without a word: neither is published. */
    private static void demandExactly(Batch batch, Path baked) throws IOException {
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
