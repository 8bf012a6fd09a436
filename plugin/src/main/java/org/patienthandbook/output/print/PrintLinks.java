package org.patienthandbook.output.print;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.patienthandbook.model.page.PageId;

/**
 * Resolves the links of a print document: to a place in the same document if it has the target, otherwise to the page
 * on the web. If the handbook's address is unknown, the link is removed and its text stays. Every link gets a title for
 * screen readers.
 */
public final class PrintLinks {

    /** The attribute that names the page of an element. The element's links are relative to that page. */
    static final String PAGE = "data-page";

    /** The class of a chapter's first heading. */
    private static final String CHAPTER_TITLE = "chapter-title";

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final List<PageId> LISTS = List.of(PageId.GLOSSARY, PageId.REFERENCES, PageId.EVIDENCE);

    private final Optional<URI> baseUrl;
    private final boolean book;
    private final String reference;

    /**
     * @param baseUrl the handbook's address on the web
     * @param book whether the document holds many pages: their anchors then start with the page
     * @param reference the word "reference" in the handbook's language, for the titles of citations
     */
    public PrintLinks(Optional<URI> baseUrl, boolean book, String reference) {
        this.baseUrl = baseUrl;
        this.book = book;
        this.reference = reference;
    }

    /** The anchor of a page in the whole handbook. */
    public static String chapter(PageId page) {
        return page.value().replace("/", "--");
    }

    void resolve(Document document) {
        if (book) {
            for (Element element : document.select(Selectors.of("[" + PAGE + "] [id]"))) {
                boolean isTitle = element.hasClass(CHAPTER_TITLE);
                element.attr("id", anchor(pageOf(element), isTitle ? "" : element.id()));
            }
        }
        Set<String> anchors = uniqueAnchors(document);
        for (Element link : document.select(Selectors.of("a"))) {
            resolve(link, anchors);
        }
    }

    private static Set<String> uniqueAnchors(Document document) {
        Set<String> anchors = new HashSet<>();
        for (Element element : document.select(Selectors.of("[id]"))) {
            if (element.id().isBlank() || !anchors.add(element.id())) {
                element.removeAttr("id");
            }
        }
        return anchors;
    }

    private void resolve(Element link, Set<String> anchors) {
        String href = link.attr("href");
        if (href.isEmpty()) {
            unlink(link);
        } else if (SCHEME.matcher(href).matches()) {
            external(link, href);
        } else {
            internal(link, href, anchors);
        }
    }

    private static void external(Element link, String href) {
        String text = link.text();
        boolean isWeb = href.startsWith("http");
        link.attr("title", isWeb && !href.equals(text) ? text + ": " + href : text);
        if (isWeb && !saysAddress(link, href)) {
            link.after(new Element("span").addClass("address").text(" (" + href.replaceFirst("^https?://", "") + ")"));
        }
    }

    /** Whether the address is already printed: as the link's text, or as a DOI in the references. */
    private static boolean saysAddress(Element link, String href) {
        String bare = href.replaceFirst("^https?://(dx\\.)?(doi\\.org/)?", "");
        return link.text().contains(bare) || link.closest(Selectors.of(".references")) != null;
    }

    private void internal(Element link, String href, Set<String> anchors) {
        if (link.closest(Selectors.of("[" + PAGE + "]")) == null && anchors.contains(href.substring(1))) {
            title(link);
            return;
        }
        PageId from = pageOf(link);
        String target = href.startsWith("#")
                ? from.address() + href
                : href.substring(rootOf(href, from).length());
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        String fragment = hash < 0 ? "" : target.substring(hash + 1);
        Optional<String> here = place(path, fragment, from, anchors);
        if (here.isPresent()) {
            link.attr("href", "#" + here.get());
            title(link);
        } else if (baseUrl.isPresent() && !target.isEmpty()) {
            link.attr("href", baseUrl.get().toASCIIString() + "/" + target);
            title(link);
        } else {
            unlink(link);
        }
    }

    /** The anchor in this document for a link's target. Empty if the document does not have it. */
    private Optional<String> place(String path, String fragment, PageId from, Set<String> anchors) {
        String name = path.endsWith(".html") ? path.substring(0, path.length() - ".html".length()) : path;
        if (name.isEmpty()) {
            return Optional.empty();
        }
        PageId page = new PageId(name);
        String own = book ? anchor(page, fragment) : fragment;
        boolean printed = book || page.equals(from) || LISTS.contains(page);
        if (printed && !own.isEmpty() && anchors.contains(own)) {
            return Optional.of(own);
        }
        String listed = anchor(PageId.REFERENCES, fragment);
        if (book && fragment.startsWith("ref-") && anchors.contains(listed)) {
            return Optional.of(listed);
        }
        return Optional.of(chapter(page)).filter(anchor -> book && anchors.contains(anchor));
    }

    private void title(Element link) {
        String text = link.text();
        link.attr("title", link.closest(Selectors.of("sup.citation")) == null ? text : reference + " " + text);
    }

    private static String anchor(PageId page, String fragment) {
        return fragment.isEmpty() ? chapter(page) : chapter(page) + "." + fragment;
    }

    private static String rootOf(String href, PageId from) {
        return href.startsWith(from.root()) ? from.root() : "";
    }

    private static PageId pageOf(Element element) {
        Element part = element.closest(Selectors.of("[" + PAGE + "]"));
        return part == null ? PageId.HOME : new PageId(part.attr(PAGE));
    }

    private static void unlink(Element link) {
        if (link.hasAttr("id")) {
            link.tagName("span").removeAttr("href");
        } else {
            link.unwrap();
        }
    }
}
