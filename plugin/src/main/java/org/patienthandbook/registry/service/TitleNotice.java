package org.patienthandbook.registry.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType;
import org.patienthandbook.model.work.NoticeType.Gravity;
import org.patienthandbook.model.work.WorkRecord;

/** Finds a retraction that only the title of a work states ("RETRACTED: ..."). */
public final class TitleNotice {

    private static final Pattern STATUS =
            Pattern.compile("\\W*(retracted|withdrawn|removed)( article)?\\W*[:\\]].*", Pattern.CASE_INSENSITIVE);

    private TitleNotice() {}

    /**
     * The notice that the title states; empty if the work is itself a retraction notice.
     *
     * @param registry the name of the registry in the lock
     * @param known the notices that the registry reports; with a retraction among them the title adds nothing
     */
    public static List<Notice> notices(String registry, Doi doi, WorkRecord work, List<Notice> known) {
        boolean isReported = known.stream().anyMatch(notice -> notice.type().gravity() == Gravity.RETRACTED)
                || work.updates().stream().anyMatch(update -> update.type().gravity() == Gravity.RETRACTED);
        Matcher status = STATUS.matcher(work.title().orElse(""));
        if (isReported || !status.matches()) {
            return List.of();
        }
        NoticeType type = switch (status.group(1).toLowerCase(Locale.ROOT)) {
            case "withdrawn" -> NoticeType.WITHDRAWAL;
            case "removed" -> NoticeType.REMOVAL;
            default -> NoticeType.RETRACTION;
        };
        return List.of(new Notice(type, Optional.of(doi), Optional.empty(), "", List.of(registry + "/title")));
    }
}
