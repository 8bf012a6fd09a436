package org.patienthandbook.output.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.patienthandbook.output.page.UnbakedPage;
import org.patienthandbook.output.theme.Theme;

/**
 * What goes into the oven at once.
 *
 * @param theme where the templates are
 * @param pages the pages, in any order
 * @param shared what every template sees
 * @param themeFiles files to be copied: their bytes by the path from the site's root
 * @param authorFiles files to be copied: where they are by the path from the site's root
 */
public record Batch(
        Theme theme,
        List<UnbakedPage> pages,
        Map<String, Object> shared,
        SortedMap<String, byte[]> themeFiles,
        SortedMap<String, Path> authorFiles) {

    public Batch {
        pages = List.copyOf(pages);
        shared = Map.copyOf(shared);
        themeFiles = new TreeMap<>(themeFiles);
        authorFiles = new TreeMap<>(authorFiles);
    }
}
