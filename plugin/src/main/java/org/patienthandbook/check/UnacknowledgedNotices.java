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

/**
 * A rule about notices of one gravity.
 *
 * @param rule the rule
 * @param gravity the gravity of the notices
 * @param problem what the notices say about the work, as a verb phrase
 * @param advice what to do before acknowledging a notice, as the beginning of a hint
 */
record UnacknowledgedNotices(Rule rule, Gravity gravity, String problem, String advice) {

    /** The advice about a work that should no longer be cited. */
    static final String CITE_ANOTHER_WORK = "read the notice; cite another work, or keep this one and";

    /** Returns one finding for each reference with notices that the author has not acknowledged. */
    Stream<Finding> findings(Handbook handbook) {
        return handbook.references().stream().flatMap(reference -> {
            List<Notice> notices = handbook.evidence().work(reference.key()).notices(gravity).stream()
                    .filter(notice -> !reference.reference().acknowledges(notice))
                    .toList();
            return notices.isEmpty() ? Stream.empty() : Stream.of(finding(reference, notices));
        });
    }

    private Finding finding(NumberedReference reference, List<Notice> notices) {
        String named = notices.stream().map(UnacknowledgedNotices::name).collect(Collectors.joining("; "));
        return Finding.of(
                        rule,
                        reference.reference().location(),
                        "the reference '" + reference.key() + "' " + problem + ": " + named
                                + FirstCitation.of(reference))
                .withHint(advice + " " + AcknowledgmentHint.of(reference.reference(), notices));
    }

    private static String name(Notice notice) {
        return notice.type().words() + " " + notice.name()
                + (notice.date().isEmpty() ? "" : " of " + notice.date())
                + " (" + String.join(", ", notice.sources()) + ")";
    }
}
