package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/** Reports pages with a name that the handbook uses for its own pages, files and folders. */
public final class ReservedPageIdCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.tree().pages().stream()
                .filter(file -> idOf(file).isReserved())
                .map(file -> Finding.of(
                                Rule.PAGE_ID_RESERVED,
                                file.at(0),
                                "the name '" + idOf(file) + "' is reserved for the handbook itself")
                        .withHint("give the file or its folder another name"));
    }

    private static PageId idOf(SourceFile file) {
        return new PageId(file.below(SourceTree.PAGES).replaceFirst("\\.adoc$", ""));
    }
}
