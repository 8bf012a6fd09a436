package org.patienthandbook.asciidoc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.source.SourceFile;

/** The text of an AsciiDoc file. */
final class SourceText {

    private SourceText() {}

    /** Reads a file as strict UTF-8; empty, with a finding, when it is something else. */
    static Outcome<Optional<String>> read(SourceFile file) {
        try {
            byte[] bytes = Files.readAllBytes(file.path());
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Outcome.of(Optional.of(text));
        } catch (CharacterCodingException e) {
            Finding finding = Finding.of(Rule.SOURCE_MALFORMED, file.at(0), "the file is not a UTF-8 text")
                    .withHint("save it again with the encoding UTF-8");
            return new Outcome<>(Optional.empty(), List.of(finding));
        } catch (IOException e) {
            throw new HandbookException(
                    "the file '" + file.name() + "' cannot be read",
                    "check that it is there and that you may read it",
                    e);
        }
    }
}
