package org.patienthandbook.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.HandbookSettings;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/** Reads {@code handbook.yml}. What is wrong in it is reported, and its place is taken by what holds without it. */
public final class SettingsReader {

    /** The handbook's settings; what is not said has the value that {@code docs/guide} names. */
    public Outcome<HandbookSettings> read(SourceTree tree) {
        List<Finding> findings = new ArrayList<>();
        tree.files().stream()
                .filter(file -> file.relative().equals("jbake.properties"))
                .forEach(file -> findings.add(
                        Finding.of(Rule.SETTING_UNKNOWN, file.at(0), "there is no 'jbake.properties' in a handbook")
                                .withHint("write settings into " + SourceTree.SETTINGS + " and delete this file")));
        Optional<SourceFile> file = tree.find(SourceTree.SETTINGS);
        if (file.isEmpty()) {
            findings.add(Finding.of(
                            Rule.SETTING_MISSING,
                            tree.locate(SourceTree.SETTINGS, 0),
                            "there is no " + SourceTree.SETTINGS)
                    .withHint("write one with the handbook's title, publisher and navigation"));
        }
        Optional<SettingsTree> parsed = file.flatMap(found -> parse(found, findings));
        SettingsTree settings = parsed.orElse(SettingsTree.EMPTY);
        settings.repeated()
                .forEach((path, line) -> findings.add(Finding.of(
                                Rule.SETTING_UNKNOWN,
                                tree.locate(SourceTree.SETTINGS, line),
                                "the setting '" + path + "' stands twice")
                        .withHint("keep one of the two")));
        SettingsValues values = new SettingsValues(settings, tree.nameOf(SourceTree.SETTINGS));
        HandbookSettings read = new SettingsMapping(values).settings();
        values.findings().stream()
                .filter(finding -> parsed.isPresent() || finding.rule() != Rule.SETTING_MISSING)
                .forEach(findings::add);
        return new Outcome<>(read, findings);
    }

    private static Optional<SettingsTree> parse(SourceFile file, List<Finding> findings) {
        try {
            return Optional.of(SettingsTree.parse(Files.readString(file.path())));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            findings.add(Finding.of(Rule.SOURCE_MALFORMED, file.at(line), "this is no YAML: " + reason(e))
                    .withHint("look at the indentation, colons and quotation marks on this line and the one above"));
        } catch (CharacterCodingException e) {
            findings.add(Finding.of(Rule.SOURCE_MALFORMED, file.at(0), "the file is not a UTF-8 text")
                    .withHint("save it again with the encoding UTF-8"));
        } catch (IOException e) {
            throw new HandbookException(
                    "the file '" + file.name() + "' cannot be read",
                    "check that it is there and that you may read it",
                    e);
        }
        return Optional.empty();
    }

    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    }
}
