package org.patienthandbook.asciidoc.jruby;

import static org.assertj.core.api.Assertions.assertThat;

import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.jruby.internal.JRubyRuntimeContext;
import org.jruby.Ruby;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Tests the library that was built with the classes under test. */
@DisabledIfSystemProperty(named = "handbook.asciidoctor", matches = "plain", disabledReason = "tests the fast start")
class IrCompilerTest {

    private static final String PAGE = """
            = A page

            Words with a link:a.html[link], a footnote:[note] and *bold* text.

            . one
            . two

            [cols=2]
            |===
            |a |b
            |===
            """;

    @Test
    void startsAndConvertsWithoutParsingRuby() {
        Asciidoctor asciidoctor = FastStart.start();
        assertThat(asciidoctor.convert(PAGE, Options.builder().sourcemap(true).build()))
                .contains("<strong>bold</strong>", "<td class=\"tableblock");
        assertThat(parserOf(asciidoctor).parsed()).isEmpty();
    }

    @Test
    void parsesRubyThatTheLibraryLacks() {
        Asciidoctor asciidoctor = FastStart.start();
        Ruby ruby = JRubyRuntimeContext.get(asciidoctor);
        asciidoctor.requireLibrary("English");
        assertThat(ruby.evalScriptlet("alias $SOMETHING $0\n$PROGRAM_NAME == $0")
                        .isTrue())
                .isTrue();
        assertThat(parserOf(asciidoctor).parsed()).singleElement().asString().endsWith("/English.rb");
    }

    @Test
    void containsTheExtensionsOfTheHandbook() {
        Asciidoctor extended = SharedAsciidoctor.get();
        assertThat(parserOf(extended).parsed()).noneMatch(name -> name.contains("/asciidoc/handbook/"));
    }

    private static IrParser parserOf(Asciidoctor asciidoctor) {
        return (IrParser)
                JRubyRuntimeContext.get(asciidoctor).getParserManager().getParser();
    }
}
