package org.patienthandbook.output.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.output.page.view.Link;
import org.patienthandbook.output.theme.Messages;

/** What is the same for all pages of a handbook: what it holds, its texts, how it writes days and addresses. */
public final class PageContext {

    /** The generated pages that readers are led to, in the order of the navigation, with the prefix of their texts. */
    private static final Map<PageId, String> TEXTS = Map.of(
            PageId.GLOSSARY, "glossary",
            PageId.REFERENCES, "references",
            PageId.EVIDENCE, "evidence",
            PageId.PRINT, "print",
            PageId.NOT_FOUND, "not-found");

    private final Handbook handbook;
    private final Messages messages;
    private final Map<PageId, Page> pages = new HashMap<>();
    private final DateTimeFormatter days;

    public PageContext(Handbook handbook, Messages messages) {
        this.handbook = handbook;
        this.messages = messages;
        handbook.pages().stream().filter(page -> !isGenerated(page.id())).forEach(page -> pages.put(page.id(), page));
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(handbook.settings().language());
    }

    Handbook handbook() {
        return handbook;
    }

    public Messages messages() {
        return messages;
    }

    /** The authored pages in page order, without those that took the name of a generated one. */
    public List<Page> authored() {
        return handbook.pages().stream().filter(page -> !isGenerated(page.id())).toList();
    }

    /** Whether the handbook makes the page of this name. */
    static boolean isGenerated(PageId id) {
        return TEXTS.containsKey(id);
    }

    /** Whether there is a page of this name, authored or generated; handouts are listed only where there are any. */
    boolean has(PageId id) {
        if (id.equals(PageId.PRINT)) {
            return !handbook.handouts().isEmpty();
        }
        return isGenerated(id) || pages.containsKey(id);
    }

    /** An authored or a generated page's title, plain text. */
    String titleOf(PageId id) {
        Page page = pages.get(id);
        return page == null
                ? messages.text(TEXTS.get(id) + ".title")
                : page.title().text();
    }

    /** What is said of a generated page. */
    String descriptionOf(PageId generated) {
        return messages.text(TEXTS.get(generated) + ".description");
    }

    Viewpoint viewpoint(PageId page) {
        return Viewpoint.of(page, handbook.settings().baseUrl());
    }

    /** A link from one page to another. */
    Link link(Viewpoint from, PageId to) {
        return new Link(titleOf(to), from.to(to));
    }

    /** A link to a neighbour, where there is one. */
    @Nullable
    Link link(Viewpoint from, Optional<PageId> to) {
        return to.filter(this::has).map(id -> link(from, id)).orElse(null);
    }

    /** A page's one address, where it is known what address the handbook has. */
    public Optional<String> canonical(PageId page) {
        return handbook.settings().baseUrl().map(baseUrl -> baseUrl.toASCIIString() + "/" + page.address());
    }

    /** HTML with the texts that assembly asked for. */
    String fill(String html) {
        return messages.fill(html);
    }

    /** A day in the handbook's language. */
    String day(LocalDate day) {
        return days.format(day);
    }

    /** A day as an author wrote it, in the handbook's language; as written where it is no ISO 8601 date. */
    @Nullable
    String day(String written) {
        if (written.isBlank()) {
            return null;
        }
        return isoDay(written).map(this::day).orElse(written);
    }

    /** The day that an ISO 8601 date means. */
    static Optional<LocalDate> isoDay(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
