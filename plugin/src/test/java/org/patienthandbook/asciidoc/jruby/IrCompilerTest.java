package org.patienthandbook.asciidoc.jruby;

import static org.assertj.core.api.Assertions.assertThat;

import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.jruby.internal.JRubyRuntimeContext;
import org.jruby.Ruby;
import org.junit.jupiter.api.Test;

/** The library that was made with the classes under test. */
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
    void asciidoctor_starts_and_converts_without_parsing_ruby() {
        Asciidoctor asciidoctor = SharedAsciidoctor.startForShortLife();
        assertThat(asciidoctor.convert(PAGE, Options.builder().sourcemap(true).build()))
                .contains("<strong>bold</strong>", "<td class=\"tableblock");
        assertThat(parserOf(asciidoctor).parsed()).isEmpty();
    }

    @Test
    void ruby_that_is_in_no_library_is_parsed() {
        Asciidoctor asciidoctor = SharedAsciidoctor.startForShortLife();
        Ruby ruby = JRubyRuntimeContext.get(asciidoctor);
        asciidoctor.requireLibrary("English");
        assertThat(ruby.evalScriptlet("alias $SOMETHING $0\n$PROGRAM_NAME == $0")
                        .isTrue())
                .isTrue();
        assertThat(parserOf(asciidoctor).parsed()).singleElement().asString().endsWith("/English.rb");
    }

    @Test
    void what_the_handbook_teaches_asciidoctor_is_in_the_library_too() {
        Asciidoctor taught = SharedAsciidoctor.get();
        assertThat(parserOf(taught).parsed()).noneMatch(name -> name.endsWith("handbook.rb"));
    }

    private static IrParser parserOf(Asciidoctor asciidoctor) {
        return (IrParser)
                JRubyRuntimeContext.get(asciidoctor).getParserManager().getParser();
    }
}
