package org.patienthandbook.output.sitemap;

import java.io.StringWriter;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.output.Output;
import org.patienthandbook.output.ReviewStatus;
import org.patienthandbook.publish.StagingFolder;

/**
 * Writes {@code robots.txt} (RFC 9309) and, if the handbook's address is known, {@code sitemap.xml} (sitemaps.org,
 * Sitemaps XML format 0.9). The sitemap omits unreviewed pages. Robots may still read them, because only then do they
 * see the page's {@code noindex}.
 */
public final class SitemapOutput implements Output {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    @Override
    public List<Finding> write(Handbook handbook, StagingFolder staging) {
        StringBuilder robots = new StringBuilder("User-agent: *\nAllow: /\n");
        handbook.settings().baseUrl().ifPresent(baseUrl -> {
            staging.write("sitemap.xml", sitemap(handbook, baseUrl));
            robots.append("\nSitemap: ").append(baseUrl.toASCIIString()).append("/sitemap.xml\n");
        });
        staging.write("robots.txt", robots.toString());
        return List.of();
    }

    private static String sitemap(Handbook handbook, URI baseUrl) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            Map<PageId, String> days = new HashMap<>();
            handbook.pages()
                    .forEach(page -> days.putIfAbsent(page.id(), page.header().revdate()));
            for (PageId page : listed(handbook)) {
                writeUrl(xml, baseUrl.toASCIIString() + "/" + page.address(), days.getOrDefault(page, ""));
            }
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write into memory", e);
        }
        return text + "\n";
    }

    private static void writeUrl(XMLStreamWriter xml, String address, String revdate) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("url");
        writeElement(xml, "loc", address);
        if (isDay(revdate)) {
            writeElement(xml, "lastmod", revdate);
        }
        xml.writeEndElement();
    }

    private static void writeElement(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** The sitemap protocol allows only W3C dates. */
    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static List<PageId> listed(Handbook handbook) {
        Stream<PageId> generated = Stream.of(PageId.GLOSSARY, PageId.REFERENCES, PageId.EVIDENCE, PageId.PRINT)
                .filter(page ->
                        !page.equals(PageId.PRINT) || !handbook.handouts().isEmpty());
        return Stream.concat(handbook.pages().stream().map(Page::id), generated)
                .filter(ReviewStatus::isListed)
                .distinct()
                .sorted()
                .toList();
    }
}
