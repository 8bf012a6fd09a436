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
import org.patienthandbook.publish.FileTree;

/** Bakes pages with JBake in a temporary folder. Reads and writes none of JBake's static fields. */
public final class Bakery {

    private final Path folder;
    private final Workers workers;

    /**
     * @param folder an empty folder for one bake
     * @param workers compose and render several pages at once
     */
    public Bakery(Path folder, Workers workers) {
        this.folder = folder.toAbsolutePath().normalize();
        this.workers = workers;
    }

    /**
     * Bakes the pages and copies the files.
     *
     * @return the folder that holds exactly the pages and files of the input
     * @throws HandbookException if a template fails (names template, line and page) or a file cannot be written;
     *     exceptions from composing a page are thrown unchanged
     */
    public Path bake(BakeInput input) {
        JBakeLog.silence();
        try {
            writeAssets(input);
            Path baked = folder.resolve(OvenConfiguration.BAKED);
            HandbookOven oven = new HandbookOven(utensils(input), workers);
            oven.bake();
            if (!oven.getErrors().isEmpty()) {
                throw JBakeFailure.of(oven.getErrors().get(0), baked);
            }
            requireExactly(input, baked);
            return baked;
        } catch (IOException e) {
            throw DiskFailure.of("write", folder, e);
        }
    }

    private void writeAssets(BakeInput input) throws IOException {
        for (String name : List.of(OvenConfiguration.ASSETS, OvenConfiguration.BAKED)) {
            Files.createDirectories(folder.resolve(name));
        }
        AssetFolder assets = new AssetFolder(folder.resolve(OvenConfiguration.ASSETS));
        for (Map.Entry<String, byte[]> file : input.themeFiles().entrySet()) {
            assets.write(file.getKey(), file.getValue());
        }
        for (Map.Entry<String, Path> file : input.authorFiles().entrySet()) {
            assets.copy(file.getKey(), file.getValue());
        }
    }

    private Utensils utensils(BakeInput input) {
        OvenConfiguration configuration = new OvenConfiguration(folder);
        InMemoryContentStore store = new InMemoryContentStore();
        Utensils utensils = new Utensils();
        utensils.setConfiguration(configuration);
        utensils.setContentStore(store);
        utensils.setCrawler(new PageCrawler(store, configuration, input.pages()));
        utensils.setAsset(new Asset(configuration));
        utensils.setRenderer(new Renderer(store, configuration, new ThemeTemplateEngine(store, configuration, input)));
        return utensils;
    }

    /** JBake silently skips documents that it does not understand. It could also write unexpected files. */
    private static void requireExactly(BakeInput input, Path baked) throws IOException {
        TreeSet<String> expected = new TreeSet<>(input.themeFiles().keySet());
        expected.addAll(input.authorFiles().keySet());
        input.pages().forEach(page -> expected.add(page.id().address()));
        TreeSet<String> found = new TreeSet<>(FileTree.files(baked).keySet());
        if (!found.equals(expected)) {
            throw JBakeFailure.ofFiles(Stream.concat(
                            expected.stream()
                                    .filter(path -> !found.contains(path))
                                    .map(path -> "'" + path + "' is missing"),
                            found.stream()
                                    .filter(path -> !expected.contains(path))
                                    .map(path -> "'" + path + "' is unexpected"))
                    .toList());
        }
    }
}
