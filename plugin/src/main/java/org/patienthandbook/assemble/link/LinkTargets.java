package org.patienthandbook.assemble.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.patienthandbook.finding.Suggestion;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/** Finds the targets of links: pages, their anchors, and files. */
public final class LinkTargets {

    private static final String HTML = ".html";
    private static final Pattern QUERY = Pattern.compile("^([^?#]*)\\?[^#]*");

    private final SourceTree tree;
    /** The anchors of each page, each with the title of its section; the title is empty for other elements. */
    private final Map<PageId, Map<String, String>> anchors = new HashMap<>();

    private final Map<PageId, String> titles = new HashMap<>();
    private final Set<PageId> drafts = new HashSet<>();
    private final Set<String> handouts = new TreeSet<>();

    /** Creates the targets of a handbook: its files, and the pages that are added later. */
    public LinkTargets(SourceTree tree) {
        this.tree = tree;
    }

    /** Adds a page with its anchors. */
    public void add(ParsedPage page) {
        Map<String, String> ids = new HashMap<>();
        page.anchors().forEach(id -> ids.put(id, ""));
        page.sections().forEach(section -> ids.put(section.id(), section.title().text()));
        anchors.put(page.id(), ids);
        titles.put(page.id(), page.title().text());
    }

    /** Adds a page that is not published. */
    public void addDraft(PageId id) {
        drafts.add(id);
    }

    /** Adds the PDF files that will be printed, and the page that lists them. */
    public void addHandouts(List<ParsedPage> pages, List<Edition> editions) {
        for (Edition edition : editions) {
            handouts.add(edition.book());
            pages.stream()
                    .filter(page -> page.header().handout())
                    .forEach(page -> handouts.add(edition.handout(page.id())));
        }
        if (!editions.isEmpty()) {
            anchors.put(PageId.PRINT, Map.of());
        }
    }

    /** Adds the generated pages with the anchors of glossary entries and references. */
    public void addGenerated(Glossary glossary, List<String> keys) {
        Map<String, String> terms = new HashMap<>();
        glossary.terms().forEach(term -> terms.put(term.anchor(), term.name()));
        anchors.put(PageId.GLOSSARY, terms);
        Map<String, String> references = new HashMap<>();
        keys.forEach(key -> references.put("ref-" + key, key));
        anchors.put(PageId.REFERENCES, references);
        anchors.put(PageId.EVIDENCE, Map.of());
    }

    /** Returns the target of a link, which is relative to the address of its page. */
    public LinkTarget ofLink(String href, PageId from) {
        if (href.startsWith("/")) {
            return LinkTarget.missing(
                    "the link '" + href
                            + "' begins with a slash, which does not work when the handbook is opened from a folder",
                    Optional.of("write link:{root}" + href.substring(1) + "[...], or link to a page with xref:"));
        }
        LinkPath link = LinkPath.of(QUERY.matcher(href).replaceFirst("$1"));
        if (href.startsWith("#")) {
            return onPage(from, link.fragment(), true);
        }
        return link.resolve(from.value())
                .map(resolved -> atPath(resolved, link))
                .orElseGet(() ->
                        LinkTarget.missing("the link '" + href + "' leads outside the handbook", Optional.empty()));
    }

    /** Returns the target of a cross-reference to another AsciiDoc file, which is relative to the file that contains it. */
    public LinkTarget ofXref(String href, String file) {
        LinkPath link = LinkPath.of(href);
        if (!link.path().endsWith(HTML)) {
            return notAPage(link.path());
        }
        String below =
                file.startsWith(tree.name() + "/") ? file.substring(tree.name().length() + 1) : file;
        Optional<String> resolved = link.resolve(below);
        String written = withoutHtml(link.path()) + ".adoc";
        String id = resolved.map(found -> withoutHtml(found).replaceFirst("^pages/", ""))
                .orElse(written);
        return resolved.filter(found -> isPageSource(found, id)).isPresent()
                ? onPage(new PageId(id), link.fragment(), false)
                : missingPage(id, written);
    }

    private static String withoutHtml(String path) {
        return path.endsWith(HTML) ? path.substring(0, path.length() - HTML.length()) : path;
    }

    private LinkTarget notAPage(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String download = files("").stream()
                .filter(file -> file.endsWith("/" + name))
                .findFirst()
                .orElse(SourceTree.ASSETS + "/" + name);
        return LinkTarget.missing(
                "'" + path + "' is not a page", Optional.of("for a download, write link:{root}" + download + "[...]"));
    }

    /** Pages are below {@code pages}; only the glossary is beside that folder. */
    private boolean isPageSource(String path, String id) {
        return path.endsWith(HTML) && isPage(id) && (path.startsWith("pages/") || id.equals(PageId.GLOSSARY.value()));
    }

    private boolean isPage(String id) {
        return !id.isEmpty() && anchors.containsKey(new PageId(id));
    }

    private LinkTarget missingPage(String id, String written) {
        if (!id.isEmpty() && drafts.contains(new PageId(id))) {
            return LinkTarget.missing(
                    "the page '" + id + "' is a draft and is not published",
                    Optional.of(
                            "publish the page (remove ':jbake-status: draft' from its header), or remove the link"));
        }
        Optional<String> hint = Suggestion.didYouMean(
                        id, anchors.keySet().stream().map(PageId::value).toList())
                .or(() -> Optional.of("write the path relative to the file that contains the link"));
        return LinkTarget.missing("there is no page '" + written + "'", hint);
    }

    /** Returns the target of an image, audio or video, which is relative to the address of its page. */
    public LinkTarget ofImage(String src, PageId from) {
        LinkPath link = LinkPath.ofFile(src);
        Optional<String> resolved =
                link.resolve(from.value()).filter(found -> tree.find(found).isPresent());
        if (resolved.isPresent()) {
            return LinkTarget.at(resolved.get(), "");
        }
        String name = link.path().replaceFirst("^(\\.\\./)*", "");
        return LinkTarget.missing(
                "there is no file '" + name + "'", Suggestion.didYouMean(name, files(SourceTree.IMAGES)));
    }

    private LinkTarget atPath(String path, LinkPath link) {
        if (tree.find(path).isPresent() && (path.startsWith("assets/") || path.startsWith("images/"))) {
            return LinkTarget.at(path, "");
        }
        if (handouts.contains(path)) {
            return LinkTarget.at(path, "");
        }
        if (!path.endsWith(HTML)) {
            List<String> there = new ArrayList<>(files(""));
            there.addAll(handouts);
            Optional<String> hint = path.endsWith(".adoc")
                    ? Optional.of("to link to a page, write xref:" + link.path() + "[...]")
                    : Suggestion.didYouMean(path, there);
            return LinkTarget.missing("there is no file '" + path + "'", hint);
        }
        String id = withoutHtml(path);
        return isPage(id) ? onPage(new PageId(id), link.fragment(), false) : missingPage(id, link.path());
    }

    private LinkTarget onPage(PageId page, String fragment, boolean samePage) {
        if (fragment.isEmpty()) {
            return LinkTarget.at(page.address(), titles.getOrDefault(page, page.value()));
        }
        Map<String, String> ids = anchors.getOrDefault(page, Map.of());
        String section = ids.get(fragment);
        if (section != null) {
            return LinkTarget.at(
                    page.address() + "#" + fragment, section.isEmpty() ? titles.getOrDefault(page, "") : section);
        }
        String problem = samePage
                ? "no page or section has the id '" + fragment + "'"
                : "the page '" + page + "' has no section with the id '" + fragment + "'";
        return LinkTarget.missing(problem, Suggestion.didYouMean(fragment, ids.keySet()));
    }

    /** Returns the files in a folder; in all published folders if the folder is empty. */
    private List<String> files(String folder) {
        return tree.files().stream()
                .filter(file -> folder.isEmpty()
                        ? file.isIn(SourceTree.ASSETS) || file.isIn(SourceTree.IMAGES)
                        : file.isIn(folder))
                .map(SourceFile::relative)
                .toList();
    }
}
