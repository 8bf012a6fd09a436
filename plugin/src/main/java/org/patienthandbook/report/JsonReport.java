package org.patienthandbook.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.finding.WaivedFinding;
import org.patienthandbook.json.JsonText;

/** Writes the findings to {@code findings.json}, for other programs. */
public final class JsonReport implements Report {

    private static final String FILE = "findings.json";
    private static final int SCHEMA = 1;

    @Override
    public Path write(List<Finding> findings, List<WaivedFinding> waived, Path folder) {
        Path file = folder.resolve(FILE);
        Path draft = folder.resolve(FILE + ".part");
        try {
            Files.createDirectories(folder);
            Files.writeString(draft, text(findings, waived));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new HandbookException(
                    "cannot write the report '" + file + "': " + e.getMessage(),
                    "make sure that the folder is writable and the disk is not full, or choose another folder with"
                            + " -Dhandbook.reportDirectory",
                    e);
        }
    }

    private static String text(List<Finding> findings, List<WaivedFinding> waived) {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            summary.put(
                    severity.label(),
                    findings.stream()
                            .filter(finding -> finding.severity() == severity)
                            .count());
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("summary", summary);
        root.put("findings", findings.stream().map(JsonReport::members).toList());
        root.put("waived", waived.stream().map(JsonReport::members).toList());
        return JsonText.of(root);
    }

    private static Map<String, Object> members(WaivedFinding waived) {
        Map<String, Object> members = members(waived.finding());
        members.put("reason", waived.reason());
        return members;
    }

    private static Map<String, Object> members(Finding finding) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", finding.rule().label());
        members.put("severity", finding.severity().label());
        members.put("file", finding.location().file());
        members.put("line", finding.location().line());
        members.put("column", finding.location().column());
        members.put("message", finding.message());
        members.put("hint", finding.hint().orElse(""));
        return members;
    }
}
