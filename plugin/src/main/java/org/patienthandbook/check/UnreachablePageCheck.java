package org.patienthandbook.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.source.SourceTree;

/** Reports pages that are not in the navigation, except the home page. */
public final class UnreachablePageCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        Set<PageId> listed = handbook.navigation().groups().stream()
                .flatMap(group -> group.pages().stream())
                .collect(Collectors.toSet());
        return handbook.pages().stream()
                .filter(page -> !page.id().equals(PageId.HOME) && !listed.contains(page.id()))
                .map(page -> Finding.of(
                                Rule.PAGE_UNREACHABLE,
                                page.source().at(0),
                                "the page '" + page.id() + "' is not in the navigation")
                        .withHint("add '" + page.id() + "' to 'navigation' in " + SourceTree.SETTINGS));
    }
}
