package org.patienthandbook.asciidoc.jruby;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.jruby.internal.JRubyRuntimeContext;
import org.asciidoctor.log.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedAsciidoctorTest {

    private static final String TEXT = "Words.cite:[key]\n\nSee term:pain[].\n";

    @TempDir
    private Path folder;

    /** A program: converts a text, and prints the HTML and whether Ruby code was parsed ahead of time. */
    public static final class Conversion {

        private Conversion() {}

        public static void main(String[] arguments) {
            Asciidoctor asciidoctor = SharedAsciidoctor.get();
            System.out.println(convert(asciidoctor));
            System.out.println("parsed ahead: "
                    + (JRubyRuntimeContext.get(asciidoctor).getParserManager().getParser() instanceof IrParser));
        }
    }

    private static String convert(Asciidoctor asciidoctor) {
        return asciidoctor.convert(TEXT, Options.builder().build());
    }

    @Test
    void convertsAlikeWhenStartedPlainly() throws Exception {
        String program = Conversion.class.getName();
        String fast = OwnJvm.run(folder, folder, List.of(), program);
        String plain = OwnJvm.run(folder, folder, List.of("-D" + SharedAsciidoctor.SWITCH + "=plain"), program);
        assertThat(fast).contains("<hb-cite data-keys=\"key\"", "<hb-term", "parsed ahead: true");
        assertThat(plain).isEqualTo(fast.replace("parsed ahead: true", "parsed ahead: false"));
    }

    @Test
    void startsPlainlyWhenJRubyIsAnotherVersion() {
        assertThat(FastStart.isMadeFor(IrLibrary.version())).isTrue();
        assertThat(FastStart.isMadeFor("9.4.0.0")).isFalse();
    }

    @Test
    void passesMessagesToTheListenerOfTheirThread() {
        List<LogRecord> messages = new ArrayList<>();
        String html = SharedAsciidoctor.listening(
                messages,
                () -> SharedAsciidoctor.get()
                        .convert("----\nnever closed", Options.builder().build()));
        assertThat(html).contains("never closed");
        assertThat(messages)
                .singleElement()
                .extracting(LogRecord::getMessage)
                .asString()
                .contains("unterminated");
        convert(SharedAsciidoctor.get());
        assertThat(messages).hasSize(1);
    }
}
