package org.patienthandbook.asciidoc.jruby;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jcodings.Encoding;
import org.jruby.ParseResult;
import org.jruby.Ruby;
import org.jruby.ast.ArrayNode;
import org.jruby.ast.FCallNode;
import org.jruby.ast.RootNode;
import org.jruby.ast.StrNode;
import org.jruby.ir.IRScope;
import org.jruby.ir.instructions.Instr;
import org.jruby.ir.interpreter.InterpreterContext;
import org.jruby.ir.persistence.IRReader;
import org.jruby.parser.Parser;
import org.jruby.parser.ParserType;
import org.jruby.runtime.DynamicScope;
import org.jruby.runtime.load.LoadServiceResourceInputStream;
import org.jruby.util.ByteList;
import org.jspecify.annotations.Nullable;

/**
 * A parser that returns the stored IR of texts in the library, and passes all others to JRuby's own parser. While every text is
 * in the library, JRuby's parser and lexer are not even loaded.
 */
public final class IrParser extends Parser {

    /** AsciidoctorJ's own Ruby code. It evaluates the text of this resource, and evaluated texts are not looked up. */
    private static final String ASCIIDOCTORJ = "/org/asciidoctor/jruby/internal/asciidoctorclass.rb";

    private final IrLibrary library = IrLibrary.packaged();
    private final Optional<byte[]> asciidoctorj = RubyTexts.find(ASCIIDOCTORJ);
    private final List<String> parsed = new CopyOnWriteArrayList<>();

    /** Creates the parser of a runtime. */
    public IrParser(Ruby runtime) {
        super(runtime);
    }

    /** The names of the files that were parsed so far, in that order. */
    List<String> parsed() {
        return List.copyOf(parsed);
    }

    /** Parses a text that is evaluated. AsciidoctorJ's own is loaded as a file instead. */
    @Override
    public ParseResult parse(String name, int line, ByteList text, @Nullable DynamicScope scope, ParserType type) {
        if (asciidoctorj.filter(own -> isSame(own, text)).isPresent()) {
            StrNode file = new StrNode(line, ByteList.create("uri:classloader:" + ASCIIDOCTORJ));
            FCallNode load = new FCallNode(line, runtime.newSymbol("load"), new ArrayNode(line, file), null);
            return new RootNode(line, scope, load, name);
        }
        return super.parse(name, line, text, scope, type);
    }

    private static boolean isSame(byte[] own, ByteList text) {
        return own.length == text.length() && Arrays.equals(own, text.bytes());
    }

    /** Looks a file up, and parses it if the library does not have it. */
    @Override
    protected ParseResult parse(
            String name, int line, InputStream file, Encoding encoding, @Nullable DynamicScope scope, ParserType type) {
        // a main program may have data after its text
        if (type != ParserType.NORMAL || line != 0) {
            return super.parse(name, line, file, encoding, scope, type);
        }
        byte[] text = read(file);
        Optional<byte[]> known = library.find(text);
        if (known.isPresent()) {
            return load(known.get(), name);
        }
        parsed.add(name);
        return super.parse(name, line, new LoadServiceResourceInputStream(text), encoding, scope, type);
    }

    private static byte[] read(InputStream file) {
        try {
            return file instanceof LoadServiceResourceInputStream read ? read.getBytes() : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IRScope load(byte[] ir, String name) {
        try {
            IRScope script = IRReader.load(runtime.getIRManager(), new IrStream(runtime.getIRManager(), ir, name));
            decodeOnce(script, new Object());
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Instructions are decoded when they are first needed. JRuby alone would let several threads do that at once. */
    private static void decodeOnce(IRScope scope, Object script) {
        InterpreterContext context = scope.getInterpreterContext();
        scope.allocateInterpreterContext(
                new Once(context.instructionsCallback, script),
                context.getTemporaryVariableCount(),
                context.getFlags());
        scope.getLexicalScopes().forEach(inner -> decodeOnce(inner, script));
    }

    /** Decodes at the first call, for all callers, and one scope of a script at a time, because they share a stream. */
    private static final class Once implements Supplier<List<Instr>> {

        private final Supplier<List<Instr>> decode;
        private final Object script;
        private @Nullable List<Instr> decoded;

        Once(Supplier<List<Instr>> decode, Object script) {
            this.decode = decode;
            this.script = script;
        }

        @Override
        public List<Instr> get() {
            synchronized (script) {
                List<Instr> instructions = decoded;
                if (instructions == null) {
                    instructions = decode.get();
                    decoded = instructions;
                }
                return instructions;
            }
        }
    }
}
