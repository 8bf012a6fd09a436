package org.jruby.prism;

import org.jruby.Ruby;
import org.jruby.ir.builder.IRBuilderFactory;
import org.jruby.parser.Parser;
import org.jruby.parser.ParserProvider;
import org.patienthandbook.asciidoc.jruby.IrParser;

/**
 * Gives JRuby our parser. JRuby looks an alternative parser up by this class name when {@code jruby.parser.prism} is set. Remove
 * it with the next major version of JRuby, whose own next parser has a class of this name.
 */
public final class ParserProviderPrism implements ParserProvider {

    @Override
    public Parser getParser(Ruby runtime) {
        return new IrParser(runtime);
    }

    @Override
    public IRBuilderFactory getBuilderFactory() {
        return new IRBuilderFactory();
    }
}
