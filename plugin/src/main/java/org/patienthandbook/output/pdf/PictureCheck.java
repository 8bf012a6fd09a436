package org.patienthandbook.output.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.output.print.PrintDocument;
import org.patienthandbook.output.print.PrintRun;
import org.patienthandbook.publish.DiskFailure;
import org.patienthandbook.source.SourceFile;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reports pictures that cannot be printed, and replaces them with their alternative texts. Without this check, one
 * broken drawing would make the PDF engine fail for the whole document.
 */
final class PictureCheck {

    private final Handbook handbook;
    private final SourcePlaces places;

    PictureCheck(Handbook handbook, SourcePlaces places) {
        this.handbook = handbook;
        this.places = places;
    }

    /** Gives the run with printable pictures only. */
    Outcome<PrintRun> check(PrintRun run) {
        Set<String> seen = new HashSet<>();
        Set<String> unprintable = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (PrintDocument document : run.documents()) {
            for (String picture : document.pictures()) {
                if (seen.add(picture) && !isPrintable(document, picture, findings)) {
                    unprintable.add(picture);
                }
            }
        }
        return new Outcome<>(unprintable.isEmpty() ? run : without(unprintable, run), findings);
    }

    private boolean isPrintable(PrintDocument document, String picture, List<Finding> findings) {
        Optional<SourceFile> file = handbook.tree().find(picture);
        if (file.isEmpty()) {
            if (!isReported(picture)) {
                findings.add(missing(document, picture));
            }
            return false;
        }
        Optional<String> fault = fault(file.get());
        fault.ifPresent(reason -> findings.add(unreadable(document, picture, reason)));
        return fault.isEmpty();
    }

    /**
     * Whether another check reports that the picture is missing. Only a template of the theme can use a picture that
     * none reports.
     */
    private boolean isReported(String picture) {
        return picture.isEmpty()
                || handbook.settings()
                        .publisher()
                        .logo()
                        .filter(picture::equals)
                        .isPresent()
                || handbook.pages().stream().anyMatch(page -> page.html().contains(picture))
                || handbook.glossary().terms().stream()
                        .anyMatch(term -> term.html().contains(picture));
    }

    private Finding missing(PrintDocument document, String picture) {
        return finding(document, picture, "there is no picture '" + picture + "'")
                .withHint("add the picture to the folder 'images', or remove it from the template that uses it");
    }

    private Finding unreadable(PrintDocument document, String picture, String reason) {
        return finding(document, picture, "the picture '" + picture + "' cannot be printed: " + reason)
                .withHint("save it again as SVG, PNG or JPEG; until then, its text is printed instead");
    }

    private Finding finding(PrintDocument document, String picture, String message) {
        String name = picture.substring(picture.lastIndexOf('/') + 1);
        return Finding.of(
                Rule.PRINT_LAYOUT,
                places.of(document.place(), line -> line.contains(name)).get(0),
                message);
    }

    /** Why a picture cannot be read. Empty if it can. */
    private static Optional<String> fault(SourceFile file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw DiskFailure.of("read", file.path(), e);
        }
        return file.relative().endsWith(".svg") ? faultOfDrawing(bytes) : faultOfPhotograph(bytes);
    }

    private static Optional<String> faultOfDrawing(byte[] bytes) {
        try {
            SAXParserFactory.newDefaultNSInstance()
                    .newSAXParser()
                    .parse(new InputSource(new ByteArrayInputStream(bytes)), new WithoutEntities());
            return Optional.empty();
        } catch (SAXParseException e) {
            return Optional.of("it is broken at line " + e.getLineNumber());
        } catch (SAXException | ParserConfigurationException | IOException e) {
            return Optional.of("it is broken");
        }
    }

    private static Optional<String> faultOfPhotograph(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.of("its format is not supported");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            reader.getWidth(0);
            reader.dispose();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("it is broken");
        }
    }

    private static PrintRun without(Set<String> pictures, PrintRun run) {
        List<PrintDocument> documents = run.documents().stream()
                .map(document -> without(pictures, document))
                .toList();
        return new PrintRun(documents, run.faces(), run.fonts());
    }

    private static PrintDocument without(Set<String> pictures, PrintDocument document) {
        if (document.pictures().stream().noneMatch(pictures::contains)) {
            return document;
        }
        Document html = Jsoup.parse(document.html());
        html.outputSettings().prettyPrint(false);
        for (Element image : html.select("img")) {
            if (pictures.contains(image.attr("src")) && image.hasClass("logo")) {
                // the publisher's name is printed next to it
                image.remove();
            } else if (pictures.contains(image.attr("src"))) {
                image.replaceWith(new Element("span").addClass("picture-words").text(image.attr("alt")));
            }
        }
        List<String> printable = document.pictures().stream()
                .filter(picture -> !pictures.contains(picture))
                .toList();
        return new PrintDocument(
                document.page(), document.edition(), html.outerHtml(), document.text(), printable, document.place());
    }

    /** Parses a file without loading the external entities that it names. */
    private static final class WithoutEntities extends DefaultHandler {

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }
    }
}
