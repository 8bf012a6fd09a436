package org.patienthandbook.asciidoc.jruby;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.jruby.internal.JRubyRuntimeContext;
import org.jcodings.specific.UTF8Encoding;
import org.jruby.ParseResult;
import org.jruby.Ruby;
import org.jruby.ir.IRScope;
import org.jruby.ir.builder.IRBuilder;
import org.jruby.ir.persistence.IRWriter;
import org.jruby.ir.persistence.IRWriterStream;
import org.jruby.runtime.load.LoadServiceResourceInputStream;

/**
 * Writes the {@link IrLibrary} when the plugin is built: starts Asciidoctor as every build does, converts a sample, and compiles
 * every file that was parsed meanwhile.
 *
 * <p>The bytes are reproducible only in a JVM with {@code -XX:hashCode=2}, because JRuby orders the branches of a {@code case} by
 * object hash codes.
 */
final class IrCompiler {

    /** Makes Asciidoctor load the parts that it loads on demand. */
    static final String SAMPLE = """
            = Title

            A *paragraph* with a xref:other.adoc[link] and an image:picture.svg[picture].

            .Table
            [%header,cols="1,a"]
            |===
            |One |Two
            |three |* four
            |===

            [NOTE.evidence,verdict=supported]
            term:: definition
            """;

    private IrCompiler() {}

    /** Argument: the file to write, in the folder of the compiled classes. */
    public static void main(String[] arguments) throws IOException {
        Path library = Path.of(arguments[0]);
        // files in an old library would not be parsed and so be missing in the new one
        Files.deleteIfExists(library);
        // without a library, JRuby is not set to use our parser; here it records the parsed files
        System.setProperty("jruby.parser.prism", "true");
        Asciidoctor asciidoctor = SharedAsciidoctor.get();
        asciidoctor.convert(
                SAMPLE, Options.builder().safe(SafeMode.SAFE).sourcemap(true).build());
        Ruby ruby = JRubyRuntimeContext.get(asciidoctor);
        SortedMap<Long, byte[]> texts = new TreeMap<>();
        for (String name : ((IrParser) ruby.getParserManager().getParser()).parsed()) {
            // the path on the class path, from 'uri:classloader:/a.rb' and 'file:/some/where.jar!/a.rb'
            String path = name.substring(name.lastIndexOf(name.contains("!") ? '!' : ':') + 1);
            byte[] text = RubyTexts.find(path)
                    .orElseThrow(() -> new IllegalStateException("'" + path + "' is not on the class path"));
            texts.put(IrLibrary.keyOf(text), compile(ruby, path, text));
        }
        Files.createDirectories(library.toAbsolutePath().getParent());
        // a truncated file would pass for an up-to-date one
        Path draft = Path.of(library + ".draft");
        try (OutputStream file = Files.newOutputStream(draft)) {
            IrLibrary.write(texts, file);
        }
        Files.move(draft, library);
    }

    /** Compiles a text to IR. */
    static byte[] compile(Ruby ruby, String path, byte[] text) throws IOException {
        ParseResult tree = ruby.getParserManager()
                .parseFile(path, 0, new LoadServiceResourceInputStream(text), UTF8Encoding.INSTANCE);
        IRScope script = IRBuilder.buildRoot(ruby.getIRManager(), tree).getScope();
        ByteArrayOutputStream ir = new ByteArrayOutputStream();
        IRWriter.persist(new IRWriterStream(ir), script);
        return ir.toByteArray();
    }
}
