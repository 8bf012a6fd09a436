package org.patienthandbook.output.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.patienthandbook.output.page.LazyPage;
import org.patienthandbook.output.theme.Theme;

/**
 * Everything that one bake writes. Paths are relative to the site's root.
 *
 * @param theme holds the templates
 * @param pages the pages, in any order
 * @param shared variables for every template
 * @param themeFiles the theme's files to publish: content by path
 * @param authorFiles the author's files to publish: source file by path
 */
public record BakeInput(
        Theme theme,
        List<LazyPage> pages,
        Map<String, Object> shared,
        SortedMap<String, byte[]> themeFiles,
        SortedMap<String, Path> authorFiles) {

    public BakeInput {
        pages = List.copyOf(pages);
        shared = Map.copyOf(shared);
        themeFiles = new TreeMap<>(themeFiles);
        authorFiles = new TreeMap<>(authorFiles);
    }
}
