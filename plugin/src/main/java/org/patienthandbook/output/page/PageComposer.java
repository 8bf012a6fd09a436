package org.patienthandbook.output.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.page.RichText;
import org.patienthandbook.output.ReviewStatus;
import org.patienthandbook.output.page.view.GlossaryModel;
import org.patienthandbook.output.page.view.Link;
import org.patienthandbook.output.page.view.PageModel;
import org.patienthandbook.output.page.view.PageModel.Word;
import org.patienthandbook.output.page.view.PrintListModel;
import org.patienthandbook.output.template.ComposedPage;

/** Composes all pages for their templates. The pages may be composed on several threads at once. */
public final class PageComposer {

    private static final int DESCRIPTION_LENGTH = 160;

    private final PageContext context;
    private final NavigationComposer navigation;
    private final ReferenceComposer references;
    private final HandoutComposer handouts;
    private final StructuredData data;

    public PageComposer(PageContext context) {
        this.context = context;
        this.navigation = new NavigationComposer(context);
        this.references = new ReferenceComposer(context);
        this.handouts = new HandoutComposer(context);
        this.data = new StructuredData(context, references);
    }

    /** All pages in page order, generated pages last. */
    public List<LazyPage> pages() {
        List<LazyPage> pages = new ArrayList<>();
        context.authored().forEach(page -> pages.add(new LazyPage(page.id(), () -> authored(page))));
        pages.add(lazy(PageId.GLOSSARY, "glossary", this::glossary));
        pages.add(lazy(
                PageId.REFERENCES,
                "references",
                () -> Map.of("entries", references.all(true), "uncited", references.all(false))));
        pages.add(lazy(
                PageId.EVIDENCE,
                "evidence",
                () -> Map.of("verdicts", new EvidenceComposer(context, references).compose())));
        if (context.has(PageId.PRINT)) {
            pages.add(lazy(PageId.PRINT, "print", this::printList));
        }
        pages.add(lazy(PageId.NOT_FOUND, "404", Map::of));
        return pages;
    }

    private LazyPage lazy(PageId id, String kind, Supplier<Map<String, Object>> variables) {
        return new LazyPage(id, () -> generated(id, kind, variables.get()));
    }

    private Map<String, Object> glossary() {
        GlossaryModel glossary = new GlossaryComposer(context).compose();
        return Map.of("intro", glossary.intro(), "letters", glossary.letters(), "alphabet", glossary.alphabet());
    }

    private Map<String, Object> printList() {
        PrintListModel list = handouts.compose();
        return Map.of("books", list.books(), "pages", list.pages());
    }

    /** The parts that differ between authored and generated pages. */
    private record Parts(
            PageId id,
            String kind,
            RichText title,
            String description,
            @Nullable String jsonLd,
            List<Link> breadcrumb,
            Optional<Page> authored) {}

    private ComposedPage authored(Page page) {
        List<Link> breadcrumb = navigation.breadcrumb(context.viewpoint(page.id()), page.group());
        String description = descriptionOf(page);
        return composed(
                new Parts(
                        page.id(),
                        page.id().equals(PageId.HOME) ? "home" : "page",
                        new RichText(
                                context.fill(page.title().html()), page.title().text()),
                        description,
                        data.ofPage(page, description, breadcrumb),
                        breadcrumb,
                        Optional.of(page)),
                Map.of());
    }

    private ComposedPage generated(PageId id, String kind, Map<String, Object> variables) {
        List<Link> breadcrumb = navigation.breadcrumb(context.viewpoint(id), "");
        String title = context.titleOf(id);
        return composed(
                new Parts(
                        id,
                        kind,
                        new RichText(context.messages().escape(title), title),
                        context.descriptionOf(id),
                        id.equals(PageId.NOT_FOUND) ? null : data.ofGenerated(id, breadcrumb),
                        breadcrumb,
                        Optional.empty()),
                variables);
    }

    private ComposedPage composed(Parts parts, Map<String, Object> variables) {
        PageModel model = model(parts);
        Map<String, Object> all = new HashMap<>(variables);
        all.put("page", model);
        return new ComposedPage(parts.id(), parts.kind(), model.title(), model.body(), all);
    }

    private PageModel model(Parts parts) {
        Viewpoint at = context.viewpoint(parts.id());
        Optional<Page> page = parts.authored();
        boolean generated = page.isEmpty();
        return new PageModel(
                parts.id().value(),
                parts.kind(),
                at.root(),
                parts.title().text(),
                parts.title().html(),
                parts.description(),
                parts.id().equals(PageId.NOT_FOUND)
                        ? null
                        : context.canonical(parts.id()).orElse(null),
                ReviewStatus.isUnreviewed(parts.id()),
                ReviewStatus.isListed(parts.id()),
                parts.jsonLd(),
                page.map(found -> context.fill(found.html())).orElse(""),
                parts.breadcrumb(),
                page.map(NavigationComposer::toc).orElse(List.of()),
                navigation.navigation(at),
                at.to(PageId.HOME),
                generated ? null : context.link(at, page.get().previous()),
                generated ? null : context.link(at, page.get().next()),
                page.map(found -> words(found, at)).orElse(List.of()),
                page.map(references::onPage).orElse(List.of()),
                generated ? null : context.day(page.get().header().revdate()),
                generated ? null : context.day(page.get().header().nextReview()),
                page.map(found -> handouts.onPage(found.id())).orElse(List.of()));
    }

    private List<Word> words(Page page, Viewpoint at) {
        return page.words().stream()
                .map(term -> new Word(term.name(), at.to(PageId.GLOSSARY, term.anchor()), context.fill(term.html())))
                .toList();
    }

    /** The first words of a page. Skips claims, because a description would state them as facts. */
    private static String opening(Page page) {
        if (!page.roles().contains("claim")) {
            return page.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("")
                    .strip();
        }
        Element body = Jsoup.parseBodyFragment(page.html()).body();
        body.select(".claim, sup.citation").remove();
        Element first = body.selectFirst("p, li");
        return first == null ? "" : first.text();
    }

    /** The author's description, or else the first words of the page, or else its title. */
    private static String descriptionOf(Page page) {
        if (!page.header().description().isBlank()) {
            return page.header().description();
        }
        String start = opening(page);
        if (start.isEmpty()) {
            return page.title().text();
        }
        int end = start.length() <= DESCRIPTION_LENGTH ? start.length() : start.lastIndexOf(' ', DESCRIPTION_LENGTH);
        return end == start.length() ? start : start.substring(0, end < 0 ? DESCRIPTION_LENGTH : end) + "…";
    }
}
