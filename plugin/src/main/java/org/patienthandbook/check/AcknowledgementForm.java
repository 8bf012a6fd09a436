package org.patienthandbook.check;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Notice;

/** How an author writes down that notices are known, in the form of the list that holds the reference. */
final class AcknowledgementForm {

    /** What YAML takes for one text between braces, whatever it is. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_()-]*");

    private AcknowledgementForm() {}

    /** What to add to a reference, as the end of a sentence, with dots in place of the reasons. */
    static String request(Reference reference, List<Notice> notices) {
        boolean first = reference.acknowledged().isEmpty();
        return (first ? " add to the reference" : " add to its field acknowledged") + ", with your reason: "
                + form(reference.location().file(), first, notices);
    }

    private static String form(String file, boolean first, List<Notice> notices) {
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

    private static String joined(List<Notice> notices, String between, Function<Notice, String> form) {
        return notices.stream().map(form).collect(Collectors.joining(between));
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
