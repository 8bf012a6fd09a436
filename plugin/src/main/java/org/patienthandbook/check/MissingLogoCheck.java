package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.source.SourceTree;

/** Reports a publisher's logo that is not in the folder of images. */
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
                                "the logo '" + logo + "' is not in the folder 'images'")
                        .withHint("put the logo into the folder 'images', and write its path from 'images/' on"));
    }
}
