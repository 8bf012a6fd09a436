package org.patienthandbook.output.print;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.output.page.LazyPage;
import org.patienthandbook.output.page.PageComposer;
import org.patienthandbook.output.page.PageContext;
import org.patienthandbook.output.page.SiteComposer;
import org.patienthandbook.output.page.view.ChapterModel;
import org.patienthandbook.output.page.view.PageModel;
import org.patienthandbook.output.page.view.PrintModel;
import org.patienthandbook.output.template.ComposedPage;
import org.patienthandbook.output.template.MessageMethod;
import org.patienthandbook.output.template.PageTemplates;
import org.patienthandbook.output.theme.Messages;
import org.patienthandbook.output.theme.Theme;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.source.SourceLocation;

/** Composes print documents from the same composed pages as the web pages, so that no AsciiDoc is converted again. */
public final class PrintComposer {

    private static final String HELP = "get-help";
    private static final int HASH_DIGITS = 8;

    private final PrintPlan plan;
    private final ClassLoader themes;

    /** Uses the theme on the class path of this class. */
    public PrintComposer(PrintPlan plan) {
        this(plan, PrintComposer.class.getClassLoader());
    }

    /** @param themes the class path of the theme */
    public PrintComposer(PrintPlan plan, ClassLoader themes) {
        this.plan = plan;
        this.themes = themes;
    }

    /**
     * Composes the documents of all pages in page order, then of the whole handbook. Empty if the plan prints nothing.
     *
     * @param workers compose several documents at once
     */
    public PrintRun compose(Handbook handbook, Workers workers) {
        List<Edition> editions = plan.editionsOf(handbook.settings());
        if (editions.isEmpty()) {
            return PrintRun.NOTHING;
        }
        Theme theme = new Theme(themes, handbook.tree());
        PrintFonts fonts = PrintFonts.of(theme);
        return new PrintRun(
                new Composition(handbook, theme, workers).documents(editions), fonts.faces(), fonts.files());
    }

    /** Composes the documents of one handbook. */
    private final class Composition {

        private final Handbook handbook;
        private final PageContext context;
        private final PageTemplates templates;
        private final String css;
        private final Workers workers;
        private final Map<PageId, ComposedPage> pages = new HashMap<>();
        /** QR codes by address: the editions of a document share one. */
        private final Map<String, String> qrCodes = new ConcurrentHashMap<>();

        Composition(Handbook handbook, Theme theme, Workers workers) {
            this.handbook = handbook;
            this.workers = workers;
            Messages messages = Messages.of(theme, handbook.settings().language());
            this.context = new PageContext(handbook, messages);
            this.templates = new PageTemplates(
                    theme,
                    Map.of(
                            "site",
                            new SiteComposer(context).compose(List.of(), List.of()),
                            "msg",
                            new MessageMethod(messages)));
            this.css = HandoutStylesheet.css(
                    theme,
                    plan.paperOf(handbook.settings()),
                    handbook.settings().colors());
            workers.each(new PageComposer(context).pages(), LazyPage::compose)
                    .forEach(page -> pages.put(page.id(), page));
        }

        List<PrintDocument> documents(List<Edition> editions) {
            List<Supplier<PrintDocument>> documents = new ArrayList<>();
            for (Page page : context.authored()) {
                if (page.header().handout()) {
                    editions.forEach(edition -> documents.add(() -> handout(page, edition)));
                }
            }
            editions.forEach(edition -> documents.add(() -> book(edition)));
            return workers.each(documents, Supplier::get);
        }

        private PrintDocument handout(Page page, Edition edition) {
            PageModel model = modelOf(page.id());
            boolean help = !page.roles().contains(HELP);
            Map<String, Object> variables = Map.of(
                    "page", model, "print", printModel(edition, versionOf(page), help, context.canonical(page.id())));
            String html = templates.render(new ComposedPage(page.id(), "handout", model.title(), "", variables));
            return document(
                    Optional.of(page.id()),
                    edition,
                    convert(html, false),
                    page.source().at(0));
        }

        private PrintDocument book(Edition edition) {
            Map<String, Object> variables = new HashMap<>();
            for (PageId list : List.of(PageId.GLOSSARY, PageId.REFERENCES, PageId.EVIDENCE)) {
                variables.putAll(composed(list).variables());
            }
            variables.remove("page");
            StringBuilder text = new StringBuilder();
            context.authored().forEach(page -> text.append(page.text()).append('\n'));
            Optional<String> address = context.canonical(PageId.HOME);
            variables.put("chapters", chapters());
            variables.put("print", printModel(edition, hash(text.toString()), true, address));
            variables.put(
                    "unreviewed",
                    context.authored().stream()
                            .anyMatch(page -> modelOf(page.id()).unreviewed()));
            String title = handbook.settings().title();
            String html = templates.render(new ComposedPage(PageId.HOME, "book", title, "", variables));
            return document(
                    Optional.empty(),
                    edition,
                    convert(html, true),
                    handbook.settings().locate("title"));
        }

        private List<ChapterModel> chapters() {
            List<ChapterModel> chapters = new ArrayList<>();
            String group = "";
            for (Page page : homeFirst(context.authored())) {
                boolean begins = !page.group().isEmpty() && !page.group().equals(group);
                group = page.group();
                chapters.add(
                        new ChapterModel(PrintLinks.chapter(page.id()), begins ? group : null, modelOf(page.id())));
            }
            return chapters;
        }

        private static List<Page> homeFirst(List<Page> pages) {
            return pages.stream()
                    .sorted(Comparator.comparing(page -> !page.id().equals(PageId.HOME)))
                    .toList();
        }

        private PrintModel printModel(Edition edition, String version, boolean help, Optional<String> address) {
            Messages messages = context.messages();
            String pageOf = messages.escape(messages.text("print.page", Map.of("page", "\u0001", "pages", "\u0002")))
                    .replace("\u0001", "<span class=\"page-number\"></span>")
                    .replace("\u0002", "<span class=\"page-count\"></span>");
            String qr = address.map(known -> qrCodes.computeIfAbsent(known, this::qrCodeOf))
                    .orElse(null);
            return new PrintModel(edition.label(), css, pageOf, version, help, address.orElse(null), qr);
        }

        private String qrCodeOf(String address) {
            return QrCodeSvg.svg(address, context.messages().text("print.qr", Map.of("address", address)));
        }

        private PrintMarkup.Converted convert(String html, boolean isBook) {
            String reference = context.messages().text("citation.reference");
            return new PrintMarkup(new PrintLinks(handbook.settings().baseUrl(), isBook, reference)).convert(html);
        }

        private ComposedPage composed(PageId id) {
            ComposedPage page = pages.get(id);
            if (page == null) {
                throw new IllegalStateException("not a composed page: " + id);
            }
            return page;
        }

        private PageModel modelOf(PageId id) {
            if (composed(id).variables().get("page") instanceof PageModel model) {
                return model;
            }
            throw new IllegalStateException("a composed page without its model: " + id);
        }
    }

    private static PrintDocument document(
            Optional<PageId> page, Edition edition, PrintMarkup.Converted converted, SourceLocation place) {
        return new PrintDocument(page, edition, converted.html(), converted.text(), converted.pictures(), place);
    }

    private static String versionOf(Page page) {
        String revdate = page.header().revdate();
        return revdate.isBlank() ? hash(page.text()) : revdate;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
