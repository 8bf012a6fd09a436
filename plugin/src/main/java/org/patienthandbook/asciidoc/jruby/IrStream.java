package org.patienthandbook.asciidoc.jruby;

import org.jruby.RubyString;
import org.jruby.ir.IRManager;
import org.jruby.ir.operands.FrozenString;
import org.jruby.ir.operands.Operand;
import org.jruby.ir.operands.OperandType;
import org.jruby.ir.persistence.IRReaderDecoder;
import org.jruby.ir.persistence.IRReaderStream;
import org.jruby.runtime.ThreadContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the IR of one file. JRuby's interpreter looks a frozen string literal up in its table of all frozen strings each time it
 * comes by it; here the operand keeps what was found. Asciidoctor has thousands, names of attributes above all.
 */
final class IrStream extends IRReaderStream {

    IrStream(IRManager manager, byte[] ir, String file) {
        super(manager, ir, file);
    }

    /**
     * JRuby reads instructions from a duplicate, which would be of its own class again. This one is read itself, so for one thread
     * at a time: {@code IrParser} sees to it.
     */
    @Override
    public IRReaderDecoder dup() {
        return this;
    }

    @Override
    public Operand decode(OperandType type) {
        return type == OperandType.FROZEN_STRING
                ? new CachedFrozenString(FrozenString.decode(this))
                : super.decode(type);
    }

    /**
     * A frozen string literal of one JRuby. Equal ones may be two objects, and may be so in JRuby itself, whose table forgets
     * each string when garbage is next collected, also one in use.
     */
    private static final class CachedFrozenString extends FrozenString {

        private volatile @Nullable RubyString cached;

        CachedFrozenString(FrozenString read) {
            super(read.bytelist, read.coderange, read.file, read.line);
        }

        @Override
        public RubyString cachedObject(ThreadContext context) {
            RubyString known = cached;
            if (known == null) {
                known = createCacheObject(context);
                cached = known;
            }
            return known;
        }
    }
}
