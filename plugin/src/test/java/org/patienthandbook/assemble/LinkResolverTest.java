package org.patienthandbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.asciidoc.Sources;

/** The links are on the page {@code pages/conditions/crps.adoc}, from line 3 on. */
class LinkResolverTest {

    private final Sources sources = Sources.empty()
            .file("pages/index.adoc", "= Home & hearth", "", "Home.")
            .file(
                    "pages/conditions/migraine.adoc",
                    "= Migraine",
                    "",
                    "== Signs of it",
                    "",
                    "Text.",
                    "",
                    "[#own]",
                    "A paragraph.")
            .file("pages/conditions/hidden.adoc", "= Hidden", ":jbake-status: draft", "", "Text.")
            .file("assets/form.pdf", "%PDF")
            .file("images/nerve.svg", "<svg/>")
            .references("smith2020")
            .glossary("= Glossary", "", "nerve:: A cord.");

    private Assembled assembled(String... lines) {
        return Assembled.of(sources.page("conditions/crps", lines));
    }

    private List<String> links(String... lines) {
        Assembled handbook = assembled(lines);
        assertThat(handbook.findings()).isEmpty();
        return handbook.body("conditions/crps").select("a[href]:not(.term)").stream()
                .map(link -> link.text() + " -> " + link.attr("href"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xref:migraine.adoc[text]|text -> ../conditions/migraine.html",
                "xref:migraine.adoc#signs-of-it[text]|text -> ../conditions/migraine.html#signs-of-it",
                "xref:migraine.adoc#own[text]|text -> ../conditions/migraine.html#own",
                "xref:../index.adoc[text]|text -> ../index.html",
                "xref:../conditions/migraine.adoc[text]|text -> ../conditions/migraine.html",
                "xref:../../glossary.adoc#term-nerve[text]|text -> ../glossary.html#term-nerve",
                "<<migraine.adoc#own,text>>|text -> ../conditions/migraine.html#own",
                "xref:crps.adoc[text]|text -> ../conditions/crps.html",
                "xref:../conditions/crps.adoc[text]|text -> ../conditions/crps.html",
                "xref:migraine.adoc[]|Migraine -> ../conditions/migraine.html",
                "xref:migraine.adoc#signs-of-it[]|Signs of it -> ../conditions/migraine.html#signs-of-it",
                "xref:migraine.adoc#own[]|Migraine -> ../conditions/migraine.html#own",
                "xref:../index.adoc[]|Home & hearth -> ../index.html",
                "link:migraine.html[text]|text -> ../conditions/migraine.html",
                "link:{root}conditions/migraine.html#own[text]|text -> ../conditions/migraine.html#own",
                "link:{root}assets/form.pdf[text]|text -> ../assets/form.pdf",
                "link:{root}images/nerve.svg[text]|text -> ../images/nerve.svg",
                "link:{root}glossary.html[text]|text -> ../glossary.html",
                "link:{root}glossary.html#term-nerve[text]|text -> ../glossary.html#term-nerve",
                "link:{root}references.html#ref-smith2020[text]|text -> ../references.html#ref-smith2020",
                "link:{root}evidence.html[text]|text -> ../evidence.html",
                "https://example.org/x[text]|text -> https://example.org/x",
                "mailto:care@example.org[text]|text -> mailto:care@example.org",
                "link:tel:911[text]|text -> tel:911",
                "link:sms:911[text]|text -> sms:911",
            })
    void resolvesALink(String written, String link) {
        assertThat(links(written)).containsExactly(link);
    }

    @Test
    void resolvesALinkWithinThePage() {
        assertThat(links(
                        "<<part>>, <<part,text>>, xref:point[text], <<A part>>",
                        "",
                        "[#part]",
                        "== A part",
                        "",
                        "A [[point]]point."))
                .containsExactly("A part -> #part", "text -> #part", "text -> #point", "A part -> #part");
    }

    @Test
    void resolvesALinkInAPartialRelativeToThePartial() {
        sources.file(
                "partials/card.adoc",
                "xref:../pages/conditions/migraine.adoc#own[text] link:{root}assets/form.pdf[form]");
        assertThat(links("include::../../partials/card.adoc[]"))
                .containsExactly("text -> ../conditions/migraine.html#own", "form -> ../assets/form.pdf");
    }

    @Test
    void resolvesALinkInAPartialInATableCell() {
        sources.file("partials/cell.adoc", "xref:../pages/conditions/migraine.adoc[text]");
        assertThat(links("|===", "", "a|include::../../partials/cell.adoc[]", "|==="))
                .containsExactly("text -> ../conditions/migraine.html");
    }

    @Test
    void keepsTheLinksOfAFootnote() {
        assertThat(links("Text.footnote:[A note.]")).containsExactly("1 -> #_footnotedef_1", "1 -> #_footnoteref_1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xref:migrane.adoc[x]|there is no page 'migrane.adoc'|did you mean 'conditions/migraine'?",
                "xref:migraine.adoc#sign-of-it[x]|the page 'conditions/migraine' has no section with the id 'sign-of-it'|did you mean 'signs-of-it'?",
                "<<ownn>>|no page or section has the id 'ownn'|''",
                "xref:hidden.adoc[x]|the page 'conditions/hidden' is a draft and is not published|publish the page (remove ':jbake-status: draft' from its header), or remove the link",
                "link:hidden.html[x]|the page 'conditions/hidden' is a draft and is not published|publish the page (remove ':jbake-status: draft' from its header), or remove the link",
                "xref:../../../outside.adoc[x]|there is no page '../../../outside.adoc'|write the path relative to the file that contains the link",
                "xref:../../partials/card.adoc[x]|there is no page '../../partials/card.adoc'|write the path relative to the file that contains the link",
                "xref:../../assets/form.pdf[x]|'../../assets/form.pdf' is not a page|for a download, write link:{root}assets/form.pdf[...]",
                "xref:a.b[x]|'a.b' is not a page|for a download, write link:{root}assets/a.b[...]",
                "link:{root}assets/forn.pdf[x]|there is no file 'assets/forn.pdf'|did you mean 'assets/form.pdf'?",
                "link:nowhere.html[x]|there is no page 'nowhere.html'|write the path relative to the file that contains the link",
                "link:{root}.html[x]|there is no page '../.html'|write the path relative to the file that contains the link",
                "link:/index.html[x]|the link '/index.html' begins with a slash, which does not work when the handbook is opened from a folder|write link:{root}index.html[...], or link to a page with xref:",
                "link:../../x.html[x]|the link '../../x.html' leads outside the handbook|''",
                "link:{root}glossary.html#term-nerv[x]|the page 'glossary' has no section with the id 'term-nerv'|did you mean 'term-nerve'?",
                "link:{root}references.html#ref-smith2021[x]|the page 'references' has no section with the id 'ref-smith2021'|did you mean 'ref-smith2020'?",
                "link:migraine.adoc[x]|there is no file 'conditions/migraine.adoc'|to link to a page, write xref:migraine.adoc[...]",
            })
    void reportsALinkWithoutATarget(String written, String message, String hint) {
        Assembled handbook = assembled("A line.", written);
        assertThat(handbook.findings())
                .containsExactly("pages/conditions/crps.adoc:4: " + message + " [link-target-missing]");
        assertThat(handbook.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "vbscript:x",
                "blob:x",
                "//evil.example/x"
            })
    void reportsALinkWithAnUnsafeScheme(String target) {
        assertThat(assembled("link:++" + target + "++[x]").findings())
                .singleElement()
                .asString()
                .isEqualTo("pages/conditions/crps.adoc:3: links to '" + target + "' are not allowed [source-unsafe]");
    }

    @Test
    void removesTheTargetOfAnUnsafeLink() {
        assertThat(assembled("link:++javascript:alert(1)++[x]")
                        .page("conditions/crps")
                        .html())
                .doesNotContain("javascript");
    }

    @Test
    void resolvesAnImageFromAPageInAFolder() {
        Assembled handbook = assembled("image::nerve.svg[A nerve]", "", "An image:nerve.svg[nerve] inline.");
        assertThat(handbook.findings()).isEmpty();
        assertThat(handbook.body("conditions/crps").select("img").eachAttr("src"))
                .containsExactly("../images/nerve.svg", "../images/nerve.svg");
    }

    @Test
    void reportsAMissingImage() {
        Assembled handbook = assembled("A line.", "", "image::nerv.svg[A nerve]");
        assertThat(handbook.findings())
                .containsExactly(
                        "pages/conditions/crps.adoc:5: there is no file 'images/nerv.svg' [link-target-missing]");
        assertThat(handbook.hint()).isEqualTo("did you mean 'images/nerve.svg'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image::nerve.svg[]",
                "Text image:nerve.svg[] here.",
                "image::nerve.svg[alt=]",
                "image::nerve.svg[title=x]"
            })
    void reportsAnImageWithoutAltText(String written) {
        assertThat(assembled(written).findings())
                .containsExactly(
                        "pages/conditions/crps.adoc:3: the image 'nerve.svg' has no alt text [image-alt-missing]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image::nerve.svg[role=decorative]",
                "[.decorative]\nimage::nerve.svg[]",
                "Text image:nerve.svg[role=decorative] here."
            })
    void givesADecorativeImageAnEmptyAltText(String written) {
        Assembled handbook = assembled(written.split("\n"));
        assertThat(handbook.findings()).isEmpty();
        assertThat(handbook.body("conditions/crps").select("img").eachAttr("alt"))
                .containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image::https://evil.example/x.png[x]",
                "image::http://evil.example/x.png[x]",
                "image:https://evil.example/x.png[x]",
                "video::https://evil.example/x.mp4[]",
                "video::nerve.svg[poster=https://evil.example/x.png]",
                "audio::https://evil.example/x.mp3[]"
            })
    void removesImagesAudioAndVideoFromOtherSites(String written) {
        Assembled handbook = assembled(written);
        assertThat(handbook.findings())
                .singleElement()
                .asString()
                .contains("is not a file of the handbook [source-unsafe]");
        assertThat(handbook.page("conditions/crps").html()).doesNotContain("evil.example");
    }

    @Test
    void reportsAMissingVideo() {
        assertThat(assembled("video::x.mp4[]").findings())
                .containsExactly("pages/conditions/crps.adoc:3: there is no file 'images/x.mp4' [link-target-missing]");
    }

    @Test
    void resolvesAnImageFromEveryPageThatShowsIt() {
        sources.glossary("nerve:: A cord: image:nerve.svg[cord].");
        Assembled handbook = assembled(
                "A nerve.",
                "",
                "[NOTE.evidence,verdict=supported,evidence=low,cites=smith2020]",
                "====",
                "image::nerve.svg[A nerve]",
                "====");
        assertThat(handbook.handbook().notes().get(0).html()).contains("src=\"images/nerve.svg\"");
        assertThat(handbook.handbook().glossary().terms().get(0).html()).contains("src=\"images/nerve.svg\"");
        assertThat(handbook.page("conditions/crps").words().get(0).html()).contains("src=\"../images/nerve.svg\"");
    }

    @Test
    void resolvesAnEmptyFragmentToTheTopOfThePage() {
        assertThat(links("link:#[top] link:migraine.html#[other]"))
                .containsExactly("top -> ../conditions/crps.html", "other -> ../conditions/migraine.html");
    }
}
