package org.patienthandbook.check;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/** Reports files and folders whose names do not work in web addresses: other than lowercase letters, digits and hyphens. */
public final class NonSlugNameCheck implements Check {

    /** Downloads may have several extensions, such as {@code .tar.gz}; a page has only {@code .adoc}. */
    private static final Pattern PATH = Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+(\\.[a-z0-9]+)*");

    private static final Pattern PAGE = Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+\\.adoc");

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return Stream.of(SourceTree.PAGES, SourceTree.PARTIALS, SourceTree.IMAGES, SourceTree.ASSETS)
                .flatMap(handbook.tree()::in)
                .flatMap(file -> finding(file).stream());
    }

    private static Optional<Finding> finding(SourceFile file) {
        if (file.isIn(SourceTree.PAGES) && !file.relative().endsWith(".adoc")) {
            return Optional.of(Finding.of(Rule.NAME_NOT_A_SLUG, file.at(0), "this file is not a page")
                    .withHint("move images to 'images' and other downloads to 'assets'; the name of a page must"
                            + " end in .adoc"));
        }
        Pattern pattern = file.isIn(SourceTree.PAGES) ? PAGE : PATH;
        if (pattern.matcher(file.relative()).matches()) {
            return Optional.empty();
        }
        String folder = file.relative().substring(0, file.relative().indexOf('/'));
        return Optional.of(Finding.of(
                        Rule.NAME_NOT_A_SLUG,
                        file.at(0),
                        "the name '" + file.below(folder) + "' does not work in web addresses")
                .withHint("use only the lowercase letters a to z, digits and hyphens, in folder names too"));
    }
}
