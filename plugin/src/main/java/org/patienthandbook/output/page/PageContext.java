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

/** Shared by the composers of all pages: the handbook, the theme's texts, titles, links and dates. */
public final class PageContext {

    /** The generated pages with the prefix of their message keys. */
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

    /** The authored pages in page order, without those that have the id of a generated page. */
    public List<Page> authored() {
        return handbook.pages().stream().filter(page -> !isGenerated(page.id())).toList();
    }

    /** Whether the page is generated. */
    static boolean isGenerated(PageId id) {
        return TEXTS.containsKey(id);
    }

    /**
     * Whether the handbook has this page, authored or generated. It has a page of handouts only if there are handouts.
     */
    boolean has(PageId id) {
        if (id.equals(PageId.PRINT)) {
            return !handbook.handouts().isEmpty();
        }
        return isGenerated(id) || pages.containsKey(id);
    }

    /** The title of an authored or generated page, plain text. */
    String titleOf(PageId id) {
        Page page = pages.get(id);
        return page == null
                ? messages.text(TEXTS.get(id) + ".title")
                : page.title().text();
    }

    String descriptionOf(PageId generated) {
        return messages.text(TEXTS.get(generated) + ".description");
    }

    Viewpoint viewpoint(PageId page) {
        return Viewpoint.of(page, handbook.settings().baseUrl());
    }

    Link link(Viewpoint from, PageId to) {
        return new Link(titleOf(to), from.to(to));
    }

    /** Null if there is no target, or the handbook does not have it. */
    @Nullable
    Link link(Viewpoint from, Optional<PageId> to) {
        return to.filter(this::has).map(id -> link(from, id)).orElse(null);
    }

    /** The absolute address of a page. Empty if the handbook's address is unknown. */
    public Optional<String> canonical(PageId page) {
        return handbook.settings().baseUrl().map(baseUrl -> baseUrl.toASCIIString() + "/" + page.address());
    }

    /** Replaces the marks that assembly left in HTML with the theme's texts. */
    String fill(String html) {
        return messages.fill(html);
    }

    /** A date in the handbook's language. */
    String day(LocalDate day) {
        return days.format(day);
    }

    /** An author's date in the handbook's language. Unchanged if it is not an ISO 8601 date, null if it is blank. */
    @Nullable
    String day(String written) {
        if (written.isBlank()) {
            return null;
        }
        return isoDay(written).map(this::day).orElse(written);
    }

    static Optional<LocalDate> isoDay(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
