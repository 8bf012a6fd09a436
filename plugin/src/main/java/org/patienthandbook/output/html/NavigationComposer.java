package org.patienthandbook.output.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.Navigation;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.PageId;
import org.patienthandbook.model.Section;
import org.patienthandbook.output.html.view.Link;
import org.patienthandbook.output.html.view.PageModel.NavGroup;
import org.patienthandbook.output.html.view.PageModel.NavLink;
import org.patienthandbook.output.html.view.PageModel.TocEntry;

/** The ways through the handbook: navigation, breadcrumb, the list of a page's sections. */
final class NavigationComposer {

    private static final List<PageId> MORE = List.of(PageId.GLOSSARY, PageId.REFERENCES, PageId.EVIDENCE, PageId.PRINT);

    private final PageContext context;

    NavigationComposer(PageContext context) {
        this.context = context;
    }

    /** All pages by groups as one page sees them, the generated ones last. */
    List<NavGroup> navigation(Viewpoint from) {
        List<NavGroup> groups = new ArrayList<>();
        for (Navigation.Group group : context.handbook().navigation().groups()) {
            groups.add(group(group.title(), group.pages(), from));
        }
        groups.add(group(context.messages().text("navigation.more"), MORE, from));
        return groups;
    }

    private NavGroup group(String title, List<PageId> pages, Viewpoint from) {
        return new NavGroup(
                title,
                pages.stream()
                        .filter(context::has)
                        .map(page -> new NavLink(context.titleOf(page), from.to(page), page.equals(from.page())))
                        .toList());
    }

    /** The first page of the navigation, seen from the site's root. */
    Optional<Link> firstPage() {
        return context.handbook().navigation().groups().stream()
                .flatMap(group -> group.pages().stream())
                .filter(context::has)
                .findFirst()
                .map(page -> context.link(new Viewpoint(PageId.HOME, ""), page));
    }

    /** The way from the home page to a page, under a heading that may be empty. */
    List<Link> breadcrumb(Viewpoint at, String group) {
        if (at.page().equals(PageId.HOME)) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        links.add(new Link(context.messages().text("navigation.home"), at.to(PageId.HOME)));
        if (!group.isBlank()) {
            links.add(new Link(group, null));
        }
        links.add(new Link(context.titleOf(at.page()), null));
        return links;
    }

    /** A page's sections of level 1, each with its sections of level 2. */
    static List<TocEntry> toc(Page page) {
        List<TocEntry> entries = new ArrayList<>();
        for (Section section : page.sections()) {
            TocEntry entry = new TocEntry(section.id(), section.title().text(), List.of());
            if (section.level() == 1 || (section.level() == 2 && entries.isEmpty())) {
                entries.add(entry);
            } else if (section.level() == 2) {
                int last = entries.size() - 1;
                entries.set(last, withChild(entries.get(last), entry));
            }
        }
        return entries;
    }

    private static TocEntry withChild(TocEntry parent, TocEntry child) {
        List<TocEntry> children = new ArrayList<>(parent.children());
        children.add(child);
        return new TocEntry(parent.id(), parent.title(), children);
    }
}
