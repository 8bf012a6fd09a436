package org.patienthandbook.output.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of any kind, as templates see it. Texts are plain unless they are said to be HTML; addresses are relative to
 * the page.
 *
 * @param id its name
 * @param kind {@code page}, {@code home}, {@code glossary}, {@code references}, {@code evidence},
 *     {@code print} or {@code 404}
 * @param root the way to the site's root: empty, or with a slash at its end
 * @param title its title
 * @param titleHtml its title as HTML
 * @param description one or two sentences about it; never empty
 * @param canonical its one address, absolute; only where the handbook's address is known
 * @param unreviewed whether it carries the banner "not yet medically reviewed"
 * @param listed whether search engines may list it
 * @param jsonLd what it says of itself (JSON-LD), safe inside a script element
 * @param body its body as HTML
 * @param breadcrumb the way to it from the home page, itself last; empty on the home page
 * @param toc its sections of levels 1 and 2
 * @param navigation all pages by groups, the generated ones last
 * @param home the address of the home page
 * @param previous the page before it in the page order
 * @param next the page after it in the page order
 * @param words the terms it uses
 * @param references the references it cites, by number
 * @param revdate the day of its text, in the handbook's language
 * @param nextReview the day of its next review, in the handbook's language
 * @param handouts its PDF files, one for each edition
 */
public record PageModel(
        String id,
        String kind,
        String root,
        String title,
        String titleHtml,
        String description,
        @Nullable String canonical,
        boolean unreviewed,
        boolean listed,
        @Nullable String jsonLd,
        String body,
        List<Link> breadcrumb,
        List<TocEntry> toc,
        List<NavGroup> navigation,
        String home,
        @Nullable Link previous,
        @Nullable Link next,
        List<Word> words,
        List<ReferenceModel> references,
        @Nullable String revdate,
        @Nullable String nextReview,
        List<HandoutModel> handouts) {

    /** A section by its anchor, with the sections inside it. */
    public record TocEntry(String id, String title, List<TocEntry> children) {
        public TocEntry {
            children = List.copyOf(children);
        }
    }

    /** Pages under one heading, which may be empty. */
    public record NavGroup(String title, List<NavLink> links) {
        public NavGroup {
            links = List.copyOf(links);
        }
    }

    /** A page of the navigation; the current one is the page that is being read. */
    public record NavLink(String title, String href, boolean current) {}

    /** A term that the page uses: its entry in the glossary, and its definition as HTML. */
    public record Word(String name, String href, String html) {}

    public PageModel {
        breadcrumb = List.copyOf(breadcrumb);
        toc = List.copyOf(toc);
        navigation = List.copyOf(navigation);
        words = List.copyOf(words);
        references = List.copyOf(references);
        handouts = List.copyOf(handouts);
    }
}
