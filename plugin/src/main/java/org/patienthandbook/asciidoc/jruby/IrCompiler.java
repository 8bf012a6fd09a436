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
 * Writes the library of {@link IrLibrary} when this plugin is built: it starts Asciidoctor as every build does, converts a text
 * that has something of everything, and takes what had to be parsed for it.
 *
 * <p>The bytes are the same each time only in a JVM with {@code -XX:hashCode=2}: JRuby's builder orders the branches of a
 * {@code case} by the addresses of objects.
 */
final class IrCompiler {

    /** What makes Asciidoctor load the parts of itself that it loads late. */
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

    /** Argument: the file, as it is found beside the classes. */
    public static void main(String[] arguments) throws IOException {
        Path library = Path.of(arguments[0]);
        // what an older library knows would not be parsed, and be missing in the new one
        Files.deleteIfExists(library);
        // a build without a library does not ask for our parser; here it tells what had to be parsed
        System.setProperty("jruby.parser.prism", "true");
        Asciidoctor asciidoctor = SharedAsciidoctor.get();
        asciidoctor.convert(
                SAMPLE, Options.builder().safe(SafeMode.SAFE).sourcemap(true).build());
        Ruby ruby = JRubyRuntimeContext.get(asciidoctor);
        SortedMap<Long, byte[]> texts = new TreeMap<>();
        for (String name : ((IrParser) ruby.getParserManager().getParser()).parsed()) {
            // the place on the class path, of 'uri:classloader:/a.rb' and 'file:/some/where.jar!/a.rb'
            String path = name.substring(name.lastIndexOf(name.contains("!") ? '!' : ':') + 1);
            byte[] text = RubyTexts.find(path).orElseThrow(() -> new IllegalStateException("what is '" + path + "'?"));
            texts.put(IrLibrary.keyOf(text), compile(ruby, path, text));
        }
        Files.createDirectories(library.toAbsolutePath().getParent());
        // one that is broken off would pass for a new one
        Path draft = Path.of(library + ".draft");
        try (OutputStream file = Files.newOutputStream(draft)) {
            IrLibrary.write(texts, file);
        }
        Files.move(draft, library);
    }

    /** The IR of a text. */
    static byte[] compile(Ruby ruby, String path, byte[] text) throws IOException {
        ParseResult tree = ruby.getParserManager()
                .parseFile(path, 0, new LoadServiceResourceInputStream(text), UTF8Encoding.INSTANCE);
        IRScope script = IRBuilder.buildRoot(ruby.getIRManager(), tree).getScope();
        ByteArrayOutputStream ir = new ByteArrayOutputStream();
        IRWriter.persist(new IRWriterStream(ir), script);
        return ir.toByteArray();
    }
}
