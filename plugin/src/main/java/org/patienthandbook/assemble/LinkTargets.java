package org.patienthandbook.assemble;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.patienthandbook.finding.Suggestion;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/** Everything a link can lead to: pages and their anchors, pictures and downloads. */
final class LinkTargets {

    /**
     * Where a link leads.
     *
     * @param address the path from the site's root with its fragment; empty when there is no such target
     * @param title the title of the page or section, as words; empty for files
     * @param problem what is wrong; empty when nothing is
     * @param hint what to do about it
     */
    record Target(Optional<String> address, String title, String problem, Optional<String> hint) {

        static Target at(String address, String title) {
            return new Target(Optional.of(address), title, "", Optional.empty());
        }

        static Target missing(String problem, Optional<String> hint) {
            return new Target(Optional.empty(), "", problem, hint);
        }
    }

    private static final String HTML = ".html";

    private final SourceTree tree;
    /** The anchors of each page, with the title of the section where there is one. */
    private final Map<PageId, Map<String, String>> anchors = new HashMap<>();

    private final Map<PageId, String> titles = new HashMap<>();
    private final Set<PageId> drafts = new HashSet<>();
    private final Set<String> handouts = new TreeSet<>();

    LinkTargets(SourceTree tree) {
        this.tree = tree;
    }

    void add(ParsedPage page) {
        Map<String, String> ids = new HashMap<>();
        page.anchors().forEach(id -> ids.put(id, ""));
        page.sections().forEach(section -> ids.put(section.id(), section.title().text()));
        anchors.put(page.id(), ids);
        titles.put(page.id(), page.title().text());
    }

    void addDraft(PageId id) {
        drafts.add(id);
    }

    /** The PDF files that will be made, and the page that lists them. */
    void addHandouts(List<ParsedPage> pages, List<Edition> editions) {
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

    void addGenerated(Glossary glossary, List<String> keys) {
        Map<String, String> terms = new HashMap<>();
        glossary.terms().forEach(term -> terms.put(term.anchor(), term.name()));
        anchors.put(PageId.GLOSSARY, terms);
        Map<String, String> references = new HashMap<>();
        keys.forEach(key -> references.put("ref-" + key, key));
        anchors.put(PageId.REFERENCES, references);
        anchors.put(PageId.EVIDENCE, Map.of());
    }

    /** The target of a link written in a page: relative to the page's address. */
    Target ofLink(String href, PageId from) {
        if (href.startsWith("/")) {
            return Target.missing(
                    "the link '" + href + "' begins with a slash and leads nowhere from a file",
                    Optional.of("write link:{root}" + href.substring(1) + "[...], or an xref to a page"));
        }
        if (href.startsWith("#")) {
            return onPage(from, fragmentOf(href), true);
        }
        String path = decode(href.replaceFirst("[?#].*", ""));
        return resolve(parentOf(from.value()), path)
                .map(resolved -> atPath(resolved, fragmentOf(href), path))
                .orElseGet(() -> Target.missing("the link '" + href + "' leads out of the handbook", Optional.empty()));
    }

    /** The target of a cross-reference to another AsciiDoc file: relative to the file it stands in. */
    Target ofXref(String href, String file) {
        String path = decode(href.replaceFirst("#.*", ""));
        if (!path.endsWith(HTML)) {
            return noPage(path);
        }
        String below =
                file.startsWith(tree.name() + "/") ? file.substring(tree.name().length() + 1) : file;
        String written = path.substring(0, path.length() - HTML.length()) + ".adoc";
        Optional<String> resolved = resolve(parentOf(below), path);
        Optional<PageId> page = resolved.filter(found -> found.endsWith(HTML))
                .map(found -> found.substring(0, found.length() - HTML.length()))
                .map(found -> found.startsWith("pages/") ? found.substring("pages/".length()) : found)
                .filter(found -> !found.isEmpty())
                .map(PageId::new)
                .filter(id -> isPageAt(id, resolved.orElse("")));
        if (page.isPresent()) {
            return onPage(page.get(), fragmentOf(href), false);
        }
        String id = resolved.map(found -> found.replaceFirst("^pages/", "").replaceFirst("\\.html$", ""))
                .orElse(written);
        return missingPage(id, written);
    }

    private Target noPage(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String download = files("").stream()
                .filter(file -> file.endsWith("/" + name))
                .findFirst()
                .orElse(SourceTree.ASSETS + "/" + name);
        return Target.missing(
                "'" + path + "' is no page", Optional.of("write link:{root}" + download + "[...] for a download"));
    }

    private boolean isPageAt(PageId id, String resolved) {
        return anchors.containsKey(id) && (resolved.startsWith("pages/") || id.equals(PageId.GLOSSARY));
    }

    private Target missingPage(String id, String written) {
        if (!id.isEmpty() && drafts.contains(new PageId(id))) {
            return Target.missing(
                    "the page '" + id + "' is a draft and is not published",
                    Optional.of("publish it (take :jbake-status: draft out of its header) or take the link out"));
        }
        Optional<String> hint = Suggestion.didYouMean(
                        id, anchors.keySet().stream().map(PageId::value).toList())
                .or(() -> Optional.of("the path is relative to the file the link stands in"));
        return Target.missing("there is no page '" + written + "'", hint);
    }

    /** The target of a picture, a sound or a film: relative to the page's address. */
    Target ofImage(String src, PageId from) {
        String path = decode(src);
        Optional<String> resolved = resolve(parentOf(from.value()), path)
                .filter(found -> tree.find(found).isPresent());
        if (resolved.isPresent()) {
            return Target.at(resolved.get(), "");
        }
        String name = path.replaceFirst("^(\\.\\./)*", "");
        return Target.missing(
                "there is no picture '" + name + "'", Suggestion.didYouMean(name, files(SourceTree.IMAGES)));
    }

    private Target atPath(String path, String fragment, String written) {
        if (tree.find(path).isPresent() && (path.startsWith("assets/") || path.startsWith("images/"))) {
            return Target.at(path, "");
        }
        if (handouts.contains(path)) {
            return Target.at(path, "");
        }
        if (!path.endsWith(HTML)) {
            List<String> there = new ArrayList<>(files(""));
            there.addAll(handouts);
            Optional<String> hint = path.endsWith(".adoc")
                    ? Optional.of("write xref:" + written + "[...] to lead to a page")
                    : Suggestion.didYouMean(path, there);
            return Target.missing("there is no file '" + path + "'", hint);
        }
        PageId id = new PageId(path.substring(0, path.length() - HTML.length()));
        if (!anchors.containsKey(id)) {
            return missingPage(id.value(), written);
        }
        return onPage(id, fragment, false);
    }

    private Target atPage(PageId id) {
        return Target.at(id.address(), titles.getOrDefault(id, id.value()));
    }

    private Target onPage(PageId page, String fragment, boolean here) {
        if (fragment.isEmpty()) {
            return atPage(page);
        }
        Map<String, String> ids = anchors.getOrDefault(page, Map.of());
        String section = ids.get(fragment);
        if (section != null) {
            return Target.at(
                    page.address() + "#" + fragment, section.isEmpty() ? titles.getOrDefault(page, "") : section);
        }
        String problem = here
                ? "no page or section has the id '" + fragment + "'"
                : "the page '" + page + "' has no section with the id '" + fragment + "'";
        return Target.missing(problem, Suggestion.didYouMean(fragment, ids.keySet()));
    }

    private List<String> files(String folder) {
        return tree.files().stream()
                .filter(file -> folder.isEmpty()
                        ? file.isIn(SourceTree.ASSETS) || file.isIn(SourceTree.IMAGES)
                        : file.isIn(folder))
                .map(SourceFile::relative)
                .toList();
    }

    private static String fragmentOf(String href) {
        int hash = href.indexOf('#');
        return hash < 0 ? "" : decode(href.substring(hash + 1));
    }

    private static String parentOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** A path made absolute in the site or the source folder; empty when it leads out of it. */
    private static Optional<String> resolve(String folder, String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + path).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a lone percent sign: the name is taken as it is
            return text;
        }
    }
}
