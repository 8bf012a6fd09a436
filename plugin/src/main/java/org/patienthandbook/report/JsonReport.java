package org.patienthandbook.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.finding.WaivedFinding;

/** The findings as {@code findings.json}, for tools. */
public final class JsonReport implements Report {

    private static final String FILE = "findings.json";
    private static final int SCHEMA = 1;

    private final ObjectMapper mapper = new ObjectMapper();

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
                    "the report '" + file + "' cannot be written: " + e.getMessage(),
                    "check the disk, or name another folder with reportDirectory (-Dhandbook.reportDirectory)",
                    e);
        }
    }

    private String text(List<Finding> findings, List<WaivedFinding> waived) throws IOException {
        ObjectNode root = mapper.createObjectNode();
        root.put("schema", SCHEMA);
        ObjectNode summary = root.putObject("summary");
        for (Severity severity : Severity.values()) {
            summary.put(
                    severity.label(),
                    findings.stream()
                            .filter(finding -> finding.severity() == severity)
                            .count());
        }
        ArrayNode list = root.putArray("findings");
        findings.forEach(finding -> put(list.addObject(), finding));
        ArrayNode quiet = root.putArray("waived");
        waived.forEach(finding -> put(quiet.addObject(), finding.finding()).put("reason", finding.reason()));
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter.Indenter lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator generator = mapper.getFactory()
                .createGenerator(text)
                .setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))) {
            mapper.writeTree(generator, root);
        }
        return text.append('\n').toString();
    }

    private static ObjectNode put(ObjectNode node, Finding finding) {
        node.put("rule", finding.rule().label());
        node.put("severity", finding.severity().label());
        node.put("file", finding.location().file());
        node.put("line", finding.location().line());
        node.put("column", finding.location().column());
        node.put("message", finding.message());
        node.put("hint", finding.hint().orElse(""));
        return node;
    }
}
