package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.source.SourceTree;

/** The publisher's logo is one of the handbook's pictures. */
public final class MissingLogoCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.settings().publisher().logo().stream()
                .filter(logo -> handbook.tree()
                        .find(logo)
                        .filter(file -> file.isIn(SourceTree.IMAGES))
                        .isEmpty())
                .map(logo -> Finding.of(
                                Rule.LINK_TARGET_MISSING,
                                handbook.settings().locate("publisher.logo"),
                                "there is no picture '" + logo + "'")
                        .withHint("put the picture into the folder 'images', and write 'images/' before its name"));
    }
}
