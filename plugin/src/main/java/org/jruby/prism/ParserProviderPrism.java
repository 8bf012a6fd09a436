package org.jruby.prism;

import org.jruby.Ruby;
import org.jruby.ir.builder.IRBuilderFactory;
import org.jruby.parser.Parser;
import org.jruby.parser.ParserProvider;
import org.patienthandbook.asciidoc.jruby.IrParser;

/**
 * JRuby's door for another parser than its own. JRuby asks for one when {@code jruby.parser.prism} is set, by this very name and
 * no other; what comes in here is its own parser behind a library of texts it has parsed before.
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
