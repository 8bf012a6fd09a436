package org.patienthandbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jbake.app.Oven;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/** Builds the pages of a corpus with JBake as it comes. It makes no glossary, numbers or checks. */
public final class StockBuild {

    private static final String TEMPLATE = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<title>${content.title}</title></head>\n<body><main><h1>${content.title}</h1>\n${content.body}\n</main>"
            + "</body></html>\n";

    private StockBuild() {}

    /** Arguments: the corpus, and a folder for all that is written. */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[1]).toAbsolutePath();
        lay(Path.of(arguments[0]), project);
        DefaultJBakeConfiguration configuration = new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(
                        project.toFile(), project.resolve("output").toFile(), true);
        Oven oven = new Oven(configuration);
        oven.bake();
        oven.getErrors().forEach(error -> System.out.println(error.getMessage()));
        try (var files = Files.walk(project.resolve("output"))) {
            System.out.println(files.filter(file -> file.toString().endsWith(".html")).count() + " pages");
        }
        // OrientDB leaves threads behind
        System.exit(0);
    }

    private static void lay(Path corpus, Path project) throws IOException {
        if (Files.exists(project)) {
            return;
        }
        for (String folder : new String[] {"content", "templates", "assets", "data"}) {
            Files.createDirectories(project.resolve(folder));
        }
        Files.createSymbolicLink(project.resolve("content/pages"), corpus.toAbsolutePath().resolve("pages"));
        Path partials = Files.createDirectories(project.resolve("content/partials"));
        // texts to include are no pages
        Files.writeString(partials.resolve(".jbakeignore"), "");
        Files.copy(corpus.resolve("partials/get-help.adoc"), partials.resolve("get-help.adoc"));
        Files.writeString(project.resolve("templates/page.ftl"), TEMPLATE);
        Files.writeString(
                project.resolve("jbake.properties"),
                "default.status=published\ndefault.type=page\nrender.index=false\nrender.archive=false\n"
                        + "render.feed=false\nrender.tags=false\nrender.sitemap=false\ndb.store=memory\n");
    }
}
