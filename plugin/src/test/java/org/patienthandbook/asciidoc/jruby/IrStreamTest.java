package org.patienthandbook.asciidoc.jruby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import org.asciidoctor.jruby.internal.JRubyRuntimeContext;
import org.jruby.ParseResult;
import org.jruby.Ruby;
import org.jruby.RubyString;
import org.jruby.ir.persistence.IRReader;
import org.jruby.runtime.builtin.IRubyObject;
import org.junit.jupiter.api.Test;

class IrStreamTest {

    /** The runtime of the shared Asciidoctor: a separate one, started first, would decide JRuby's settings for all later tests. */
    private final Ruby ruby = JRubyRuntimeContext.get(SharedAsciidoctor.get());

    @Test
    void createsAFrozenStringOnce() throws IOException {
        IRubyObject object = run("""
                # frozen_string_literal: true
                Object.new.tap {|object| def object.text; 'only here'; end }
                """);
        WeakReference<RubyString> first = new WeakReference<>(text(object));
        // clears JRuby's own table of frozen strings
        System.gc();
        assertThat(first.refersTo(text(object))).isTrue();
        assertThat(text(object).isFrozen()).isTrue();
        assertThat(text(object).asJavaString()).isEqualTo("only here");
    }

    @Test
    void readsStringsWithinOtherLiterals() throws IOException {
        assertThat(run("""
                key = :b
                {'a' => ['x', "#{key}y"], key => 'a'.dup << 'z', 'c' => (case 'q' when 'p', 'q' then 'found' end)}.inspect
                """).asJavaString()).isEqualTo("{\"a\"=>[\"x\", \"by\"], :b=>\"az\", \"c\"=>\"found\"}");
    }

    private static RubyString text(IRubyObject object) {
        return (RubyString) object.callMethod(object.getRuntime().getCurrentContext(), "text");
    }

    /** Compiles a text to IR and runs it. */
    private IRubyObject run(String text) throws IOException {
        byte[] ir = IrCompiler.compile(ruby, "test.rb", text.getBytes(UTF_8));
        ParseResult script = IRReader.load(ruby.getIRManager(), new IrStream(ruby.getIRManager(), ir, "test.rb"));
        return ruby.runInterpreter(script);
    }
}
