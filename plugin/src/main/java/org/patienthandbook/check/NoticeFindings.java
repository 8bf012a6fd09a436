package org.patienthandbook.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType.Gravity;

/** What the three rules about notices share: which notices are new to the author, and how a finding names them. */
final class NoticeFindings {

    private NoticeFindings() {}

    /** One finding for each reference with notices of this gravity that its author does not acknowledge. */
    static Stream<Finding> of(Handbook handbook, Rule rule, Gravity gravity, String says) {
        return handbook.references().stream().flatMap(reference -> {
            List<Notice> news = RegisteredWorks.known(handbook, reference).notices(gravity).stream()
                    .filter(notice -> !reference.reference().acknowledges(notice))
                    .toList();
            return news.isEmpty() ? Stream.empty() : Stream.of(finding(rule, reference, says, news));
        });
    }

    private static Finding finding(Rule rule, NumberedReference reference, String says, List<Notice> news) {
        String named = news.stream().map(NoticeFindings::name).collect(Collectors.joining("; "));
        return Finding.of(
                        rule,
                        reference.reference().location(),
                        "the reference '" + reference.key() + "' " + says + ": " + named
                                + RegisteredWorks.firstCited(reference))
                .withHint((rule == Rule.REFERENCE_CORRECTED
                                ? "read the notice, look whether the text still holds, then"
                                : "read the notice; cite another work, or, if it is right to cite this one,")
                        + AcknowledgementForm.request(reference.reference(), news));
    }

    private static String name(Notice notice) {
        return notice.type().words() + " " + notice.name()
                + (notice.date().isEmpty() ? "" : " of " + notice.date())
                + " (" + String.join(", ", notice.sources()) + ")";
    }
}
