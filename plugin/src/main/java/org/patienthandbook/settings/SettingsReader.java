package org.patienthandbook.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.HandbookSettings;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** Reads {@code handbook.yml}. A setting that cannot be used is reported and has its default value. */
public final class SettingsReader {

    /** The settings of a handbook; {@code docs/guide/settings.md} lists the default values. */
    public Outcome<HandbookSettings> read(SourceTree tree) {
        Optional<SourceFile> file = tree.find(SourceTree.SETTINGS);
        Outcome<Optional<SettingsTree>> parsed =
                file.map(SettingsReader::parse).orElseGet(() -> new Outcome<>(Optional.empty(), absent(tree)));
        return parsed.then(found -> found.map(settings -> settings(settings, tree))
                        .orElseGet(() ->
                                Outcome.of(settings(SettingsTree.EMPTY, tree).value())))
                .and(unused(tree));
    }

    private static Outcome<HandbookSettings> settings(SettingsTree settings, SourceTree tree) {
        SettingsFindings findings = new SettingsFindings(tree.nameOf(SourceTree.SETTINGS), settings.lines());
        settings.repeated()
                .forEach((path, line) -> findings.unknown(
                        tree.locate(SourceTree.SETTINGS, line),
                        "the setting '" + path + "' is set twice",
                        "delete one of the two"));
        HandbookSettings read = new SettingsMapping(new SettingsValues(settings, findings), findings).settings();
        return new Outcome<>(read, findings.all());
    }

    private static List<Finding> absent(SourceTree tree) {
        SettingsFindings findings = new SettingsFindings(tree.nameOf(SourceTree.SETTINGS), Map.of());
        findings.missing(
                tree.locate(SourceTree.SETTINGS, 0),
                "there is no " + SourceTree.SETTINGS,
                "write one with the handbook's title, publisher and navigation");
        return findings.all();
    }

    /** JBake's own settings have no effect. */
    private static List<Finding> unused(SourceTree tree) {
        SettingsFindings findings = new SettingsFindings(tree.nameOf(SourceTree.SETTINGS), Map.of());
        tree.find("jbake.properties")
                .ifPresent(file -> findings.unknown(
                        file.at(0),
                        "a handbook does not use 'jbake.properties'",
                        "move its settings to " + SourceTree.SETTINGS + " and delete this file"));
        return findings.all();
    }

    private static Outcome<Optional<SettingsTree>> parse(SourceFile file) {
        try {
            return Outcome.of(Optional.of(SettingsTree.parse(Files.readString(file.path()))));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            return malformed(
                    file.at(line),
                    "the file is not valid YAML: " + reason(e),
                    "check the indentation, colons and quotation marks on this line and the line before");
        } catch (CharacterCodingException e) {
            return malformed(file.at(0), "the file is not UTF-8 text", "save it with the encoding UTF-8");
        } catch (IOException e) {
            throw new HandbookException(
                    "the file '" + file.name() + "' cannot be read",
                    "check that it is there and that you may read it",
                    e);
        }
    }

    private static Outcome<Optional<SettingsTree>> malformed(SourceLocation location, String message, String hint) {
        return new Outcome<>(
                Optional.empty(),
                List.of(Finding.of(Rule.SOURCE_MALFORMED, location, message).withHint(hint)));
    }

    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    }
}
