package org.patienthandbook.check;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Notice;

/** Shows how to acknowledge notices, in the format of the reference list that contains the reference. */
final class AcknowledgmentHint {

    /** Texts that YAML reads as strings without quotes inside braces. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_()-]*");

    private AcknowledgmentHint() {}

    /** Returns the end of a hint: what to add to the reference, with dots instead of the reasons. */
    static String of(Reference reference, List<Notice> notices) {
        boolean first = reference.acknowledged().isEmpty();
        return (first ? "add to the reference" : "add to its field 'acknowledged'") + ", with your reason: "
                + entries(reference.location().file(), first, notices);
    }

    private static String entries(String file, boolean first, List<Notice> notices) {
        if (file.endsWith(".bib")) {
            String entries = joined(notices, "; ", notice -> notice.name() + ": ...");
            return first ? "acknowledged = {" + entries + "}" : "; " + entries;
        } else if (file.endsWith(".json")) {
            String entries = joined(
                    notices,
                    ", ",
                    notice -> "{\"" + field(notice) + "\": \"" + id(notice) + "\", \"reason\": \"...\"}");
            return first ? "\"acknowledged\": [" + entries + "]" : entries;
        }
        String entries =
                joined(notices, ", ", notice -> "{" + field(notice) + ": " + quoted(id(notice)) + ", reason: ...}");
        return first ? "acknowledged: [" + entries + "]" : entries;
    }

    private static String joined(List<Notice> notices, String separator, Function<Notice, String> entry) {
        return notices.stream().map(entry).collect(Collectors.joining(separator));
    }

    private static String field(Notice notice) {
        return notice.doi().isPresent() ? "doi" : "pmid";
    }

    private static String id(Notice notice) {
        return notice.doi().map(Doi::canonical).or(notice::pmid).orElse("");
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
    }
}
