package org.patienthandbook.asciidoc.ruby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import org.jcodings.specific.UTF8Encoding;
import org.jruby.ParseResult;
import org.jruby.Ruby;
import org.jruby.RubyString;
import org.jruby.ir.builder.IRBuilder;
import org.jruby.ir.persistence.IRReader;
import org.jruby.ir.persistence.IRWriter;
import org.jruby.ir.persistence.IRWriterStream;
import org.jruby.runtime.builtin.IRubyObject;
import org.jruby.runtime.load.LoadServiceResourceInputStream;
import org.junit.jupiter.api.Test;
import org.patienthandbook.asciidoc.StartedRuby;

class IrStreamTest {

    private final Ruby ruby = StartedRuby.get();

    @Test
    void a_frozen_string_is_made_once() throws IOException {
        IRubyObject object = run("""
                # frozen_string_literal: true
                Object.new.tap {|object| def object.text; 'only here'; end }
                """);
        WeakReference<RubyString> first = new WeakReference<>(text(object));
        // JRuby's own table of frozen strings forgets it now
        System.gc();
        assertThat(first.refersTo(text(object))).isTrue();
        assertThat(text(object).isFrozen()).isTrue();
        assertThat(text(object).asJavaString()).isEqualTo("only here");
    }

    @Test
    void strings_within_other_things_are_what_they_are_in_ruby() throws IOException {
        assertThat(run("""
                key = :b
                {'a' => ['x', "#{key}y"], key => 'a'.dup << 'z', 'c' => (case 'q' when 'p', 'q' then 'found' end)}.inspect
                """).asJavaString()).isEqualTo("{\"a\"=>[\"x\", \"by\"], :b=>\"az\", \"c\"=>\"found\"}");
    }

    private static RubyString text(IRubyObject object) {
        return (RubyString) object.callMethod(object.getRuntime().getCurrentContext(), "text");
    }

    /** Runs a text from its IR. */
    private IRubyObject run(String text) throws IOException {
        ParseResult tree = ruby.getParserManager()
                .parseFile(
                        "test.rb", 0, new LoadServiceResourceInputStream(text.getBytes(UTF_8)), UTF8Encoding.INSTANCE);
        ByteArrayOutputStream ir = new ByteArrayOutputStream();
        IRWriter.persist(
                new IRWriterStream(ir),
                IRBuilder.buildRoot(ruby.getIRManager(), tree).getScope());
        ParseResult script =
                IRReader.load(ruby.getIRManager(), new IrStream(ruby.getIRManager(), ir.toByteArray(), "test.rb"));
        return ruby.runInterpreter(script);
    }
}
