package org.patienthandbook.output.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.output.Sample;
import org.patienthandbook.publish.StagingFolder;

class SitemapOutputTest {

    @TempDir
    private Path folder;

    private String file(String baseUrl, String name) throws Exception {
        try (StagingFolder staging = StagingFolder.beside(folder.resolve("site"))) {
            new SitemapOutput().write(new Sample(folder).baseUrl(baseUrl).build(), staging);
            Path file = staging.root().resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        }
    }

    @Test
    void listsOnlyPagesThatSearchEnginesMayList() throws Exception {
        assertThat(file("https://example.org/handbook", "sitemap.xml")).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                          <url><loc>https://example.org/handbook/references.html</loc></url>
                        </urlset>
                        """);
    }

    @Test
    void escapesAddresses() throws Exception {
        String xml = file("https://example.org/a?b=1&c=\u00fc", "sitemap.xml");
        assertThat(xml).contains("<loc>https://example.org/a?b=1&amp;c=%C3%BC/references.html</loc>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(xml)));
    }

    @Test
    void pointsRobotsToTheSitemapAndAllowsAllPages() throws Exception {
        assertThat(file("https://example.org/handbook", "robots.txt"))
                .isEqualTo("User-agent: *\nAllow: /\n\nSitemap: https://example.org/handbook/sitemap.xml\n");
    }

    @Test
    void writesNoSitemapWithoutAnAddress() throws Exception {
        assertThat(file("", "sitemap.xml")).isEmpty();
        assertThat(file("", "robots.txt")).isEqualTo("User-agent: *\nAllow: /\n");
    }
}
