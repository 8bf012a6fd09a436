package org.patienthandbook.output.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.publish.FileTree;
import org.patienthandbook.publish.StagingFolder;

/** A baked handbook in memory: the text of each file by path, and the findings. */
public record Baked(SortedMap<String, String> files, List<Finding> findings) {

    /** Bakes with a staging folder inside the given folder, and deletes it afterwards. */
    public static Baked bake(ClassLoader theme, Handbook handbook, Path beside) {
        return bake(theme, handbook, beside, Workers.ALONE);
    }

    public static Baked bake(ClassLoader theme, Handbook handbook, Path beside, Workers workers) {
        try (StagingFolder staging = StagingFolder.beside(beside.resolve("site"))) {
            List<Finding> findings = new HtmlOutput(theme, workers).write(handbook, staging);
            SortedMap<String, String> files = new TreeMap<>();
            for (var file : FileTree.files(staging.root()).entrySet()) {
                files.put(file.getKey(), new String(Files.readAllBytes(file.getValue()), StandardCharsets.UTF_8));
            }
            return new Baked(files, findings);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String file(String path) {
        return files.get(path);
    }
}
