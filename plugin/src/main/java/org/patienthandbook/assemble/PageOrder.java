package org.patienthandbook.assemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Suggestion;
import org.patienthandbook.model.HandbookSettings;
import org.patienthandbook.model.HandbookSettings.NavigationEntry;
import org.patienthandbook.model.Navigation;
import org.patienthandbook.model.page.PageId;

/**
 * The page order: the pages of the navigation, then the others by path.
 *
 * @param navigation the groups of the navigation without pages that do not exist
 * @param order all pages
 */
record PageOrder(Navigation navigation, List<PageId> order) {

    /**
     * Orders the published pages.
     *
     * @param settings the settings with the navigation as written
     * @param published the published pages, sorted by path
     * @param drafts the names of the drafts
     */
    static Outcome<PageOrder> of(HandbookSettings settings, List<PageId> published, List<String> drafts) {
        List<Finding> findings = new ArrayList<>();
        Set<PageId> there = Set.copyOf(published);
        Set<PageId> order = new LinkedHashSet<>();
        List<Navigation.Group> groups = new ArrayList<>();
        for (HandbookSettings.NavigationGroup group : settings.navigation()) {
            List<PageId> pages = new ArrayList<>();
            for (NavigationEntry entry : group.pages()) {
                draft(entry, drafts)
                        .or(() -> absence(entry, there))
                        .ifPresentOrElse(findings::add, () -> pages.add(new PageId(entry.page())));
            }
            groups.add(new Navigation.Group(group.title(), pages));
            order.addAll(pages);
        }
        order.addAll(published);
        return new Outcome<>(new PageOrder(new Navigation(groups), List.copyOf(order)), findings);
    }

    private static Optional<Finding> draft(NavigationEntry entry, List<String> drafts) {
        return drafts.contains(entry.page())
                ? Optional.of(Finding.of(
                                Rule.LINK_TARGET_MISSING,
                                entry.location(),
                                "the page '" + entry.page() + "' in the navigation is a draft")
                        .withHint("publish the page (remove ':jbake-status: draft' from its header), or remove it from"
                                + " the navigation"))
                : Optional.empty();
    }

    private static Optional<Finding> absence(NavigationEntry entry, Set<PageId> published) {
        String written = entry.page();
        if (!written.isBlank() && published.contains(new PageId(written))) {
            return Optional.empty();
        }
        List<String> names = published.stream().map(PageId::value).sorted().toList();
        return Optional.of(Finding.of(
                        Rule.LINK_TARGET_MISSING,
                        entry.location(),
                        "the page '" + written + "' in the navigation does not exist")
                .withHint(Suggestion.didYouMean(written, names)));
    }

    /** Returns the heading above each page of the navigation. */
    Map<PageId, String> groups() {
        Map<PageId, String> titles = new LinkedHashMap<>();
        navigation.groups().forEach(group -> group.pages().forEach(page -> titles.put(page, group.title())));
        return titles;
    }

    /** Returns the pages that have a next and a previous page: the home page, then those of the navigation. */
    List<PageId> sequence() {
        Set<PageId> sequence = new LinkedHashSet<>();
        if (order.contains(PageId.HOME)) {
            sequence.add(PageId.HOME);
        }
        navigation.groups().forEach(group -> sequence.addAll(group.pages()));
        return List.copyOf(sequence);
    }
}
