package org.patienthandbook.registry.pubmed;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.registry.pubmed.PubMedArticle.Link;
import org.patienthandbook.registry.service.TitleText;

/**
 * Reads PubMed's XML ({@code efetch}, PubMed DTD): {@code PubmedArticle} with {@code MedlineCitation} and {@code PubmedData}. Skips
 * reference lists, which contain the DOIs and PubMed IDs of other works.
 */
final class PubMedXml {

    private static final int YEAR_DIGITS = 4;
    private static final Pattern DOI = Pattern.compile("(?i)\\bdoi:\\s*(10\\.\\S+)");
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final List<String> path = new ArrayList<>();
    private final List<PubMedArticle> articles = new ArrayList<>();
    private Draft draft = new Draft();

    private PubMedXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** An article that is being read. */
    private static final class Draft {
        private String pmid = "";
        private Optional<Doi> doi = Optional.empty();
        private String title = "";
        private int year;
        private final List<String> types = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private String kind = "";
        private Optional<String> linked = Optional.empty();
        private Optional<Doi> source = Optional.empty();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static List<PubMedArticle> read(String xml) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
        try {
            return new PubMedXml(reader).articles();
        } finally {
            reader.close();
        }
    }

    private List<PubMedArticle> articles() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end();
            }
        }
        return articles;
    }

    private void begin() throws XMLStreamException {
        String name = reader.getLocalName();
        switch (name) {
            case "PubmedArticle" -> draft = new Draft();
            case "CommentsCorrections" -> {
                draft.kind = attribute("RefType");
                draft.linked = Optional.empty();
                draft.source = Optional.empty();
            }
            default -> {}
        }
        if (name.equals("ReferenceList") || name.equals("Abstract") || name.equals("AuthorList")) {
            skip();
        } else if (isText(name)) {
            take(name, text());
        } else {
            path.add(name);
        }
    }

    private boolean isText(String name) {
        return switch (name) {
            case "PMID", "ArticleTitle", "PublicationType", "ArticleId", "ELocationID", "RefSource" -> true;
            case "Year" -> isIn("PubDate");
            default -> false;
        };
    }

    private void end() {
        String name = reader.getLocalName();
        if (!path.isEmpty()) {
            path.remove(path.size() - 1);
        }
        if (name.equals("CommentsCorrections")) {
            draft.links.add(new Link(draft.kind, draft.linked, draft.source));
        } else if (name.equals("PubmedArticle") && !draft.pmid.isEmpty()) {
            articles.add(new PubMedArticle(draft.pmid, draft.doi, draft.title, draft.year, draft.types, draft.links));
        }
    }

    private void take(String name, Text element) {
        String text = element.text();
        switch (name) {
            case "PMID" -> {
                if (isIn("CommentsCorrections")) {
                    draft.linked = Optional.of(text).filter(id -> !id.isEmpty());
                } else {
                    draft.pmid = draft.pmid.isEmpty() ? text : draft.pmid;
                }
            }
            case "RefSource" -> draft.source = doiIn(text);
            case "ArticleTitle" -> draft.title = TitleText.of(text);
            case "PublicationType" -> draft.types.add(text);
            case "Year" ->
                draft.year = text.length() == YEAR_DIGITS && text.matches("\\d+") ? Integer.parseInt(text) : 0;
            default -> draft.doi = element.kind().equals("doi") ? draft.doi.or(() -> Doi.parse(text)) : draft.doi;
        }
    }

    /** The DOI in a source such as {@code Pain. 2020 Nov 17;161(12):1. doi: 10.1234/x.} */
    private static Optional<Doi> doiIn(String source) {
        Matcher doi = DOI.matcher(source);
        return doi.find() ? DoiSpelling.read(doi.group(1)).doi() : Optional.empty();
    }

    private boolean isIn(String name) {
        return !path.isEmpty() && path.get(path.size() - 1).equals(name);
    }

    /**
     * The text of an element.
     *
     * @param kind its attribute {@code IdType} or {@code EIdType}; empty when it has neither
     */
    private record Text(String kind, String text) {}

    /** Reads an element with the text of the elements in it, such as {@code <i>}. */
    private Text text() throws XMLStreamException {
        String kind = attribute("IdType") + attribute("EIdType");
        StringBuilder words = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS) {
                words.append(reader.getText());
            }
        }
        return new Text(kind, words.toString().strip());
    }

    private void skip() throws XMLStreamException {
        text();
    }

    private String attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name)).orElse("");
    }
}
