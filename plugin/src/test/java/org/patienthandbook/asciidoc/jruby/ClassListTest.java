package org.patienthandbook.asciidoc.jruby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ClassListTest {

    private static final AtomicBoolean INITIALIZED = new AtomicBoolean();

    /** Records its initialization. */
    private static final class Initialized {
        static {
            INITIALIZED.set(true);
        }
    }

    /** Records the requested classes. */
    private static final class Recording extends ClassLoader {

        private final List<String> requested = new ArrayList<>();

        Recording() {
            super(ClassListTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals("no.Link")) {
                throw new NoClassDefFoundError("the superclass is missing");
            }
            requested.add(name);
            return super.loadClass(name, resolve);
        }
    }

    @Test
    void loadsClassesAndSkipsMissingOnes() {
        Recording classes = new Recording();
        ClassList list = new ClassList(List.of("org.jruby.Ruby", "no.Such", "no.Link", "org.asciidoctor.Options"));
        assertThat(list.load(classes)).isEqualTo(2);
        assertThat(classes.requested).containsExactly("org.jruby.Ruby", "no.Such", "org.asciidoctor.Options");
    }

    @Test
    void initializesNoClass() {
        String name = ClassListTest.class.getName() + "$Initialized";
        assertThat(new ClassList(List.of(name)).load(getClass().getClassLoader()))
                .isOne();
        assertThat(INITIALIZED).isFalse();
        assertThat(new Initialized()).isNotNull();
        assertThat(INITIALIZED).isTrue();
    }

    @Test
    void listsTheClassesOfAStartWithoutAParser() {
        List<String> names = ClassList.packaged().names();
        assertThat(names).hasSizeGreaterThan(3000).isSorted().doesNotHaveDuplicates();
        assertThat(names)
                .contains(
                        "org.jruby.Ruby",
                        "org.jruby.RubyString$INVOKER$i$0$0$to_s",
                        "org.joni.Regex",
                        "org.asciidoctor.jruby.internal.JRubyAsciidoctor");
        // the list was made with parsed Ruby code
        assertThat(names)
                .doesNotContain("org.jruby.parser.RubyParser", "org.jruby.lexer.yacc.RubyLexer")
                .noneMatch(name -> name.startsWith("org.patienthandbook") || name.contains("/"));
    }

    @Test
    void findsEveryListedClass() {
        ClassList list = ClassList.packaged();
        assertThat(list.load(getClass().getClassLoader()))
                .isEqualTo(list.names().size());
    }
}
