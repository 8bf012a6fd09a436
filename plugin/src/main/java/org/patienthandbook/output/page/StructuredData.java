package org.patienthandbook.output.page;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.patienthandbook.model.HandbookSettings;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.Term;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.output.page.view.Link;

/**
 * Describes a page as structured data (schema.org as JSON-LD 1.1). Says no more than the page shows, so it never claims
 * a review.
 */
final class StructuredData {

    private final PageContext context;
    private final ReferenceComposer references;
    /** Works by reference key: many pages cite the same work. */
    private final Map<String, Map<String, Object>> works = new ConcurrentHashMap<>();

    StructuredData(PageContext context, ReferenceComposer references) {
        this.context = context;
        this.references = references;
    }

    String ofPage(Page page, String description, List<Link> breadcrumb) {
        Map<String, Object> data = creation("MedicalWebPage", page.id(), description);
        if (!page.header().condition().isBlank()) {
            data.put(
                    "about",
                    ordered("@type", "MedicalCondition", "name", page.header().condition()));
        }
        data.put("audience", ordered("@type", "MedicalAudience", "audienceType", "Patient"));
        PageContext.isoDay(page.header().revdate()).ifPresent(day -> data.put("dateModified", day.toString()));
        addOrigin(data);
        List<Map<String, Object>> citations = page.references().stream()
                .flatMap(key -> references.find(key).stream())
                .map(reference -> works.computeIfAbsent(reference.key(), key -> work(reference.reference())))
                .filter(work -> work.size() > 1)
                .toList();
        if (!citations.isEmpty()) {
            data.put("citation", citations);
        }
        return script(data, page.id(), breadcrumb);
    }

    String ofGenerated(PageId page, List<Link> breadcrumb) {
        boolean glossary = page.equals(PageId.GLOSSARY);
        Map<String, Object> data = creation(glossary ? "DefinedTermSet" : "WebPage", page, context.descriptionOf(page));
        addOrigin(data);
        if (glossary) {
            data.put(
                    "hasDefinedTerm",
                    context.handbook().glossary().terms().stream()
                            .map(this::term)
                            .toList());
        }
        return script(data, page, breadcrumb);
    }

    private Map<String, Object> creation(String type, PageId page, String description) {
        Map<String, Object> data = ordered("@type", type, "name", context.titleOf(page));
        data.put("description", description);
        data.put("inLanguage", context.handbook().settings().language().toLanguageTag());
        context.canonical(page).ifPresent(url -> data.put("url", url));
        return data;
    }

    private void addOrigin(Map<String, Object> data) {
        HandbookSettings settings = context.handbook().settings();
        Map<String, Object> site = ordered("@type", "WebSite", "name", settings.title());
        context.canonical(PageId.HOME).ifPresent(url -> site.put("url", url));
        data.put("isPartOf", site);
        settings.publisher()
                .name()
                .ifPresent(name -> data.put("publisher", ordered("@type", "Organization", "name", name)));
    }

    private Map<String, Object> work(Reference reference) {
        String type = reference.text("type").orElse("");
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@type", type.startsWith("article") ? "ScholarlyArticle" : "CreativeWork");
        // titles in CSL-JSON may contain a few tags
        reference.text("title").ifPresent(title -> work.put("name", title.replaceAll("</?[a-z][^<>]*>", "")));
        if (!(context.handbook().evidence().statuses().get(reference.key()) instanceof DoiStatus.Unregistered)) {
            reference.registeredName().map(Doi::url).ifPresent(url -> work.put("sameAs", url));
        }
        return work;
    }

    private Map<String, Object> term(Term term) {
        Map<String, Object> data = ordered("@type", "DefinedTerm", "name", term.name());
        if (!term.synonyms().isEmpty()) {
            data.put("alternateName", term.synonyms());
        }
        data.put("description", term.text());
        context.canonical(PageId.GLOSSARY).ifPresent(url -> data.put("url", url + "#" + term.anchor()));
        return data;
    }

    private String script(Map<String, Object> data, PageId page, List<Link> breadcrumb) {
        List<Map<String, Object>> graph = new ArrayList<>();
        graph.add(data);
        trail(page, breadcrumb).ifPresent(graph::add);
        try {
            return escape(JSON.std.asString(ordered("@context", "https://schema.org", "@graph", graph)));
        } catch (IOException e) {
            throw new IllegalStateException("maps and strings can always be written as JSON", e);
        }
    }

    /** The breadcrumb without navigation headings, because those are not pages. */
    private Optional<Map<String, Object>> trail(PageId page, List<Link> breadcrumb) {
        if (breadcrumb.isEmpty()) {
            return Optional.empty();
        }
        Link home = breadcrumb.get(0);
        Link last = breadcrumb.get(breadcrumb.size() - 1);
        return Optional.of(ordered(
                "@type",
                "BreadcrumbList",
                "itemListElement",
                List.of(item(1, home, PageId.HOME), item(2, last, page))));
    }

    private Map<String, Object> item(int position, Link link, PageId page) {
        Map<String, Object> item = ordered("@type", "ListItem", "position", position);
        item.put("name", link.title());
        context.canonical(page).ifPresent(url -> item.put("item", url));
        return item;
    }

    private static Map<String, Object> ordered(String key, Object value, String nextKey, Object nextValue) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(nextKey, nextValue);
        return map;
    }

    /**
     * Escapes characters that could end a script element or break old JavaScript engines. They occur only in strings.
     */
    private static String escape(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
