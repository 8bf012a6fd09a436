package org.patienthandbook.bibliography.list;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.source.SourceFile;

/**
 * The text of a reference list.
 *
 * @param file the file
 * @param text its text, without a byte order mark
 */
public record ListText(SourceFile file, String text) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads a file; empty, with a finding, when it is not UTF-8. */
    public static Outcome<Optional<ListText>> read(SourceFile file) {
        ByteBuffer octets = ByteBuffer.wrap(bytes(file));
        CharBuffer characters = CharBuffer.allocate(octets.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(octets, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            Finding finding = Finding.of(Rule.SOURCE_MALFORMED, file.at(line), "the reference list is not UTF-8 text")
                    .withHint("save the file with the encoding UTF-8");
            return new Outcome<>(Optional.empty(), List.of(finding));
        }
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return Outcome.of(Optional.of(new ListText(file, plain)));
    }

    private static byte[] bytes(SourceFile file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new HandbookException(
                    "'" + file.name() + "' cannot be read", "check that the file is there and that you may read it", e);
        }
    }

    /** The lines, without line ends. */
    List<String> lines() {
        return List.of(text.split("\r\n|\r|\n", -1));
    }

    /** A finding about a list that cannot be read, or a part of it. */
    Finding malformed(int line, String message, String hint) {
        return Finding.of(Rule.SOURCE_MALFORMED, file.at(line), message).withHint(hint);
    }
}
