package org.patienthandbook.output.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.output.Output;
import org.patienthandbook.output.page.PageComposer;
import org.patienthandbook.output.page.PageContext;
import org.patienthandbook.output.page.SiteComposer;
import org.patienthandbook.output.template.MessageMethod;
import org.patienthandbook.output.theme.Messages;
import org.patienthandbook.output.theme.Theme;
import org.patienthandbook.output.theme.ThemeFiles;
import org.patienthandbook.output.theme.ThemeOverrideCheck;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.publish.DiskFailure;
import org.patienthandbook.publish.PublishingRules;
import org.patienthandbook.publish.StagingFolder;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/** Publishes web pages with the theme, the pictures and the downloads. JBake bakes them. */
public final class HtmlOutput implements Output {

    private final ClassLoader themes;
    private final Workers workers;

    /** Uses the theme on the class path of this class. */
    public HtmlOutput(Workers workers) {
        this(HtmlOutput.class.getClassLoader(), workers);
    }

    /** @param themes the class path of the theme, which holds {@code handbook/theme.json} */
    public HtmlOutput(ClassLoader themes, Workers workers) {
        this.themes = themes;
        this.workers = workers;
    }

    @Override
    public List<Finding> write(Handbook handbook, StagingFolder staging) {
        Theme theme = new Theme(themes, handbook.tree());
        Messages messages = Messages.of(theme, handbook.settings().language());
        ThemeFiles files = ThemeFiles.of(theme, handbook.settings().colors());
        PageContext context = new PageContext(handbook, messages);
        Map<String, Object> shared = Map.of(
                "site",
                new SiteComposer(context).compose(files.css(), files.scripts()),
                "msg",
                new MessageMethod(messages));
        Path baked = new Bakery(staging.scratch("html"), workers)
                .bake(new BakeInput(
                        theme, new PageComposer(context).pages(), shared, files.files(), authorFiles(handbook.tree())));
        moveIn(baked, staging);
        return new ThemeOverrideCheck(theme, handbook.tree())
                .findings(handbook.settings().language());
    }

    /** The author's pictures and downloads. Their paths stay the same. */
    private static SortedMap<String, Path> authorFiles(SourceTree tree) {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String folder : List.of(SourceTree.ASSETS, SourceTree.IMAGES)) {
            tree.in(folder).forEach((SourceFile file) -> files.put(file.relative(), file.path()));
        }
        return files;
    }

    private static void moveIn(Path baked, StagingFolder staging) {
        try {
            Path home = baked.resolve(PageId.HOME.address());
            if (Files.exists(home)
                    && !Files.readString(home, StandardCharsets.UTF_8).contains(PublishingRules.generatorTag())) {
                throw new HandbookException(
                        "the theme's pages have no generator tag",
                        "add " + PublishingRules.generatorTag() + "> to the head of every page: by it the next build "
                                + "recognizes a folder that it may replace");
            }
            staging.moveIn(baked);
        } catch (IOException e) {
            throw DiskFailure.of("read", baked, e);
        }
    }
}
