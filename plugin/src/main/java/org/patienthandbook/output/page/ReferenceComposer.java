package org.patienthandbook.output.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.reference.Citation;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType.Gravity;
import org.patienthandbook.model.work.WorkEvidence;
import org.patienthandbook.output.page.view.ReferenceModel;
import org.patienthandbook.output.page.view.ReferenceModel.Backlink;
import org.patienthandbook.output.page.view.ReferenceModel.Status;

/** Composes reference lists: of one page, and of the whole handbook. */
final class ReferenceComposer {

    /** The kinds of status for notices, most serious first. */
    private static final Map<Gravity, String> KINDS = new EnumMap<>(Map.of(
            Gravity.RETRACTED, "retracted",
            Gravity.DOUBTED, "doubted",
            Gravity.CORRECTED, "corrected"));

    private final PageContext context;
    private final Map<String, NumberedReference> references;
    /** Statuses by reference key: all pages that cite a reference share them. */
    private final Map<String, Status> statuses = new ConcurrentHashMap<>();

    private final Map<String, Map<PageId, List<Citation>>> places = new ConcurrentHashMap<>();

    ReferenceComposer(PageContext context) {
        this.context = context;
        this.references = context.handbook().references().stream()
                .collect(Collectors.toMap(
                        NumberedReference::key, reference -> reference, (first, second) -> first, LinkedHashMap::new));
    }

    Optional<NumberedReference> find(String key) {
        return Optional.ofNullable(references.get(key));
    }

    /** The references that a page cites, by number, each with links to its citations on that page. */
    List<ReferenceModel> onPage(Page page) {
        Viewpoint at = context.viewpoint(page.id());
        return page.references().stream()
                .flatMap(key -> find(key).stream())
                .map(reference -> model(reference, at, this::places))
                .toList();
    }

    /** All cited or all uncited references, each with links to the pages that cite it. */
    List<ReferenceModel> all(boolean cited) {
        Viewpoint at = context.viewpoint(PageId.REFERENCES);
        return references.values().stream()
                .filter(reference -> reference.citations().isEmpty() != cited)
                .map(reference -> model(reference, at, this::pages))
                .toList();
    }

    private ReferenceModel model(
            NumberedReference reference,
            Viewpoint at,
            BiFunction<NumberedReference, Viewpoint, List<Backlink>> backlinks) {
        return new ReferenceModel(
                reference.number(),
                reference.anchor(),
                context.fill(reference.html()),
                statuses.computeIfAbsent(reference.key(), key -> status(reference)),
                at.to(PageId.REFERENCES, reference.anchor()),
                backlinks.apply(reference, at));
    }

    private List<Backlink> places(NumberedReference reference, Viewpoint at) {
        List<Backlink> links = new ArrayList<>();
        for (Citation citation : placesOf(reference).getOrDefault(at.page(), List.of())) {
            links.add(new Backlink(String.valueOf(links.size() + 1), "#" + citation.anchor()));
        }
        return links;
    }

    private Map<PageId, List<Citation>> placesOf(NumberedReference reference) {
        return places.computeIfAbsent(
                reference.key(), key -> reference.citations().stream().collect(Collectors.groupingBy(Citation::page)));
    }

    private List<Backlink> pages(NumberedReference reference, Viewpoint at) {
        Map<PageId, Backlink> links = new LinkedHashMap<>();
        for (Citation citation : reference.citations()) {
            if (context.has(citation.page())) {
                links.computeIfAbsent(
                        citation.page(), page -> new Backlink(context.titleOf(page), at.to(page, citation.anchor())));
            }
        }
        return List.copyOf(links.values());
    }

    private Status status(NumberedReference reference) {
        WorkEvidence known = context.handbook().evidence().work(reference.key());
        for (Map.Entry<Gravity, String> kind : KINDS.entrySet()) {
            List<Notice> notices = known.notices(kind.getKey());
            if (!notices.isEmpty()) {
                return noticed(kind.getValue(), notices, known);
            }
        }
        return reference.reference().registeredName().isEmpty()
                ? status("none", Map.of())
                : registration(context.handbook().evidence().statuses().get(reference.key()));
    }

    private Status noticed(String kind, List<Notice> notices, WorkEvidence known) {
        String day = known.checked().map(context::day).orElse("");
        return new Status(
                kind,
                context.messages().text("reference.status." + kind, Map.of("date", day)),
                notices.stream()
                        .flatMap(notice -> notice.url().map(url -> new Backlink(notice.name(), url)).stream())
                        .distinct()
                        .toList());
    }

    private Status registration(@Nullable DoiStatus known) {
        if (known instanceof DoiStatus.Registered registered) {
            return status("registered", Map.of("date", context.day(registered.checked())));
        }
        if (known instanceof DoiStatus.Unregistered unregistered) {
            return status("unregistered", Map.of("date", context.day(unregistered.checked())));
        }
        return status("unchecked", Map.of());
    }

    private Status status(String kind, Map<String, String> values) {
        return new Status(kind, context.messages().text("reference.status." + kind, values), List.of());
    }
}
