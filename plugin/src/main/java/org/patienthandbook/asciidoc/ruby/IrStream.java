package org.patienthandbook.asciidoc.ruby;

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
 * The IR of one text as JRuby reads it, but for the texts in it. Each time that JRuby comes by one it looks it up in its table of
 * all frozen texts; ours is looked up once. Asciidoctor has many, names of attributes above all.
 *
 * <p>For one thread at a time: JRuby duplicates a stream before it reads instructions, this one it does not.
 */
final class IrStream extends IRReaderStream {

    IrStream(IRManager manager, byte[] ir, String file) {
        super(manager, ir, file);
    }

    @Override
    public IRReaderDecoder dup() {
        return this;
    }

    @Override
    public Operand decode(OperandType type) {
        return type == OperandType.FROZEN_STRING ? new KeptString(FrozenString.decode(this)) : super.decode(type);
    }

    /**
     * A text in the JRuby that its script belongs to. Equal texts may be two objects, and may be so in JRuby itself, whose table
     * forgets what was long not asked for.
     */
    private static final class KeptString extends FrozenString {

        private volatile @Nullable RubyString text;

        KeptString(FrozenString read) {
            super(read.bytelist, read.coderange, read.file, read.line);
        }

        @Override
        public RubyString cachedObject(ThreadContext context) {
            RubyString known = text;
            if (known == null) {
                known = createCacheObject(context);
                text = known;
            }
            return known;
        }
    }
}
