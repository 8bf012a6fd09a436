package org.patienthandbook.output.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.patienthandbook.model.Navigation;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.page.Section;
import org.patienthandbook.output.page.view.Link;
import org.patienthandbook.output.page.view.PageModel.NavGroup;
import org.patienthandbook.output.page.view.PageModel.NavLink;
import org.patienthandbook.output.page.view.PageModel.TocEntry;

/** Composes the navigation, the breadcrumb and a page's table of contents. */
final class NavigationComposer {

    private static final List<PageId> MORE = List.of(PageId.GLOSSARY, PageId.REFERENCES, PageId.EVIDENCE, PageId.PRINT);

    /** In a handbook with more pages, a page shows only the navigation of its own group. */
    private static final int LARGE = 100;

    private final PageContext context;
    private final Navigation.Group more;
    private final Navigation.Group moreAndHome;
    private final Map<PageId, Navigation.Group> ownGroups = new HashMap<>();
    private final Map<String, Map<Navigation.Group, NavGroup>> shared = new ConcurrentHashMap<>();

    NavigationComposer(PageContext context) {
        this.context = context;
        String title = context.messages().text("navigation.more");
        this.more = new Navigation.Group(title, MORE);
        this.moreAndHome = new Navigation.Group(
                title, Stream.concat(Stream.of(PageId.HOME), MORE.stream()).toList());
        context.handbook()
                .navigation()
                .groups()
                .forEach(group -> group.pages().forEach(page -> ownGroups.put(page, group)));
    }

    /**
     * The navigation on a page: pages by group, generated pages last. In a large handbook, only the home page lists all
     * groups; any other page lists its own group, so that it does not grow with the handbook.
     */
    List<NavGroup> navigation(Viewpoint from) {
        List<NavGroup> groups = new ArrayList<>();
        for (Navigation.Group group : groupsFor(from.page())) {
            groups.add(group(group, from));
        }
        groups.add(group(isLarge() ? moreAndHome : more, from));
        return groups;
    }

    private List<Navigation.Group> groupsFor(PageId page) {
        return isLarge() && !page.equals(PageId.HOME)
                ? Optional.ofNullable(ownGroups.get(page)).stream().toList()
                : context.handbook().navigation().groups();
    }

    private boolean isLarge() {
        return ownGroups.size() > LARGE;
    }

    /** Pages at the same depth share a group's links, except for the page itself, which is marked as current. */
    private NavGroup group(Navigation.Group group, Viewpoint from) {
        NavGroup common = shared.computeIfAbsent(from.root(), root -> new ConcurrentHashMap<>())
                .computeIfAbsent(group, added -> links(added, new Viewpoint(PageId.NOT_FOUND, from.root())));
        return group.pages().contains(from.page()) ? links(group, from) : common;
    }

    private NavGroup links(Navigation.Group group, Viewpoint from) {
        return new NavGroup(
                group.title(),
                group.pages().stream()
                        .filter(context::has)
                        .map(page -> new NavLink(context.titleOf(page), from.to(page), page.equals(from.page())))
                        .toList());
    }

    /** The first page of the navigation, as a link from the site's root. */
    Optional<Link> firstPage() {
        return context.handbook().navigation().groups().stream()
                .flatMap(group -> group.pages().stream())
                .filter(context::has)
                .findFirst()
                .map(page -> context.link(new Viewpoint(PageId.HOME, ""), page));
    }

    /** @param group the navigation heading of the page; may be blank */
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

    /** The sections of level 1, each with its sections of level 2. */
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
