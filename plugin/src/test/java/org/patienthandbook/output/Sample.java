package org.patienthandbook.output;

import freemarker.core.HTMLOutputFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.HandbookSettings;
import org.patienthandbook.model.Navigation;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.Term;
import org.patienthandbook.model.TermUse;
import org.patienthandbook.model.page.PageHeader;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.page.RichText;
import org.patienthandbook.model.page.Section;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceScanner;

/**
 * A small handbook as assembly would create it, with variations: a home page, two pages in one group, two terms,
 * four references, two evidence notes, a picture and a download.
 */
public final class Sample {

    public static final PageId PAIN = new PageId("pain/chronic-pain");
    public static final PageId CRPS = new PageId("conditions/crps");

    static final SourceLocation PLACE = new SourceLocation("src/handbook/pages/index.adoc", 3);

    private final Path project;
    private Locale language = Locale.forLanguageTag("en-US");
    private Optional<URI> baseUrl = Optional.of(URI.create("https://example.org/handbook"));
    private Optional<String> clinic = Optional.empty();
    private Optional<HandbookSettings.Crisis> crisis = Optional.empty();
    private HandbookSettings.Colors colors = new HandbookSettings.Colors("#0b5563", "#b3541e");
    private String title = "Living with pain";
    private String painTitle = "Chronic pain";
    private String painRevdate = "2026-11-02";
    private String termName = "nociceptor";
    private boolean home = true;

    /** @param project an empty folder; the sources are written to its folder {@code src/handbook} */
    public Sample(Path project) {
        this.project = project;
        file("images/nerve.svg", "<svg/>");
        file("assets/diary.txt", "diary");
    }

    public Path sources() {
        return project.resolve("src/handbook");
    }

    /** Writes a source file, such as an author's template. */
    public Sample file(String path, String text) {
        try {
            Path file = sources().resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Sample language(String tag) {
        language = Locale.forLanguageTag(tag);
        return this;
    }

    public Sample baseUrl(String url) {
        baseUrl = url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url));
        return this;
    }

    public Sample crisis(String name, String phone) {
        crisis = Optional.of(new HandbookSettings.Crisis(name, phone));
        return this;
    }

    public Sample clinic(String name) {
        clinic = Optional.of(name);
        return this;
    }

    public Sample colors(String brand, String accent) {
        colors = new HandbookSettings.Colors(brand, accent);
        return this;
    }

    public Sample title(String text) {
        title = text;
        return this;
    }

    public Sample painTitle(String text) {
        painTitle = text;
        return this;
    }

    public Sample painRevdate(String text) {
        painRevdate = text;
        return this;
    }

    public Sample termName(String text) {
        termName = text;
        return this;
    }

    public Sample withoutHome() {
        home = false;
        return this;
    }

    public Handbook build() {
        try {
            List<Page> pages = new ArrayList<>();
            if (home) {
                pages.add(homePage());
            }
            pages.add(painPage());
            pages.add(crpsPage());
            return new Handbook(
                    new SourceScanner(project).scan(sources()),
                    settings(),
                    new Navigation(List.of(new Navigation.Group("Conditions", List.of(PAIN, CRPS)))),
                    pages,
                    new Glossary("<p>The words.</p>", List.of(term(), second()), List.of()),
                    SampleResearch.references(),
                    SampleResearch.notes(),
                    List.of(
                            new TermUse("nociceptor", PAIN, PLACE),
                            new TermUse("nociceptor", PAIN, PLACE),
                            new TermUse("nociceptor", CRPS, PLACE),
                            new TermUse("nociceptor", PageId.GLOSSARY, PLACE)),
                    SampleResearch.evidence(),
                    List.of());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HandbookSettings settings() {
        return new HandbookSettings(
                title,
                language,
                baseUrl,
                new HandbookSettings.Publisher(
                        clinic, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.of("911"),
                crisis,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new HandbookSettings.Reviews(Period.ofYears(3), Period.ofDays(60)),
                colors,
                Map.of(),
                "src/handbook/handbook.yml");
    }

    private static Page homePage() {
        return page(
                PageId.HOME,
                new RichText("Welcome", "Welcome"),
                new PageHeader("Start here.", List.of(), "", "", "", true),
                "<p>Hello. <hb-text data-key=\"missing.publisher-phone\"></hb-text></p>");
    }

    private Page painPage() {
        Page page = page(
                PAIN,
                new RichText(HTMLOutputFormat.INSTANCE.escapePlainText(painTitle), painTitle),
                new PageHeader("", List.of(), painRevdate, "Chronic pain", "soon", true),
                "<p>Pain that lasts.<sup class=\"citation\"><a id=\"cite-a2014-1\" href=\"#ref-a2014\">1</a></sup></p>");
        return new Page(
                page.id(),
                page.source(),
                page.title(),
                page.header(),
                page.html(),
                page.text(),
                List.of(section("what", 1), section("why", 2), section("deep", 3), section("help", 1)),
                "Conditions",
                Optional.of(PageId.HOME),
                Optional.of(CRPS),
                page.references(),
                List.of(term()),
                Set.of());
    }

    private static Page crpsPage() {
        return page(
                CRPS,
                new RichText("<strong>CRPS</strong>", "CRPS"),
                new PageHeader("About CRPS.", List.of(), "", "", "", true),
                "<p>CRPS.</p>");
    }

    private static Page page(PageId id, RichText title, PageHeader header, String html) {
        String name = "pages/" + id + ".adoc";
        return new Page(
                id,
                new SourceFile(name, "src/handbook/" + name, Path.of("/nowhere", name)),
                title,
                header,
                html,
                "\nPain that lasts longer than three months.\nMore.",
                List.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                SampleResearch.citedOn(id),
                List.of(),
                Set.of());
    }

    private static Section section(String id, int level) {
        return new Section(id, level, new RichText("<em>" + id + "</em>", id + " & more"), PLACE);
    }

    private Term term() {
        return new Term(
                "nociceptor",
                List.of(new Term.Name(termName, PLACE), new Term.Name("pain sensor", PLACE)),
                "<p>A nerve ending.</p>",
                "A nerve ending.",
                false,
                PLACE);
    }

    private static Term second() {
        return new Term("2d", List.of(new Term.Name("2D picture", PLACE)), "<p>Flat.</p>", "Flat.", false, PLACE);
    }
}
