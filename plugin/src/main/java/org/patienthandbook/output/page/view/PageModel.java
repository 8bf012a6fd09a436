package org.patienthandbook.output.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of any kind. Texts are plain text unless described as HTML. Addresses are relative to the page.
 *
 * @param kind {@code page}, {@code home}, {@code glossary}, {@code references}, {@code evidence},
 *     {@code print} or {@code 404}
 * @param root the path to the site's root: empty, or ending with a slash
 * @param titleHtml the title as HTML
 * @param description one or two sentences about the page; never empty
 * @param canonical the absolute address, if the handbook's address is known
 * @param unreviewed whether the page carries the banner "not yet medically reviewed"
 * @param listed whether search engines may list the page
 * @param jsonLd structured data (JSON-LD), escaped for a script element
 * @param body the body as HTML
 * @param breadcrumb from the home page to this page; empty on the home page
 * @param toc the sections of levels 1 and 2
 * @param navigation the pages by group, generated pages last
 * @param home the address of the home page
 * @param previous the page before this one in page order
 * @param next the page after this one in page order
 * @param words the glossary terms that the page uses
 * @param references the references that the page cites, by number
 * @param revdate the date of the text, in the handbook's language
 * @param nextReview the date of the next review, in the handbook's language
 * @param handouts one for each edition
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

    /** A section, with the sections inside it. The id is its anchor. */
    public record TocEntry(String id, String title, List<TocEntry> children) {
        public TocEntry {
            children = List.copyOf(children);
        }
    }

    /** Pages below one heading, which may be empty. */
    public record NavGroup(String title, List<NavLink> links) {
        public NavGroup {
            links = List.copyOf(links);
        }
    }

    /** A page in the navigation, and whether it is the page that shows the navigation. */
    public record NavLink(String title, String href, boolean current) {}

    /** A glossary term: the address of its entry, and its definition as HTML. */
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
