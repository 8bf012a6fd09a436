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
 * Reads the IR of one file, and makes each frozen string literal remember its string. JRuby's interpreter looks it up in a table
 * at each use, and Asciidoctor uses thousands of them, mainly attribute names.
 */
final class IrStream extends IRReaderStream {

    IrStream(IRManager manager, byte[] ir, String file) {
        super(manager, ir, file);
    }

    /**
     * JRuby reads instructions from a duplicate, which would not be of this class. Returning this stream limits it to one thread at
     * a time, which {@code IrParser} ensures.
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
     * A frozen string literal of one runtime. Equal literals may be different objects, as in JRuby itself, whose table drops its
     * strings at each garbage collection.
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
