package org.patienthandbook.asciidoc.jruby;

import java.util.Map;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.jruby.extension.spi.ExtensionRegistry;
import org.asciidoctor.jruby.internal.JRubyRuntimeContext;
import org.jruby.Ruby;

/** A program: converts a text that needs an extension, and prints whether Ruby was parsed ahead of time and RubyGems is on. */
public final class ExtendedConversion {

    private ExtendedConversion() {}

    /** Adds {@code greet::name[]} to AsciiDoc. */
    public static final class Greeting implements ExtensionRegistry {

        @Override
        public void register(Asciidoctor asciidoctor) {
            asciidoctor.javaExtensionRegistry().blockMacro("greet", Greeter.class);
        }
    }

    /** Writes a greeting. */
    public static final class Greeter extends BlockMacroProcessor {

        @Override
        public StructuralNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
            return createBlock(parent, "paragraph", "Hello " + target);
        }
    }

    public static void main(String[] arguments) {
        Asciidoctor asciidoctor = FastStart.start();
        System.out.println(asciidoctor.convert("greet::you[]", Options.builder().build()));
        Ruby ruby = JRubyRuntimeContext.get(asciidoctor);
        System.out.println("ours: " + (ruby.getParserManager().getParser() instanceof IrParser));
        System.out.println("gems: " + ruby.evalScriptlet("defined?(Gem).to_s"));
    }
}
