package org.patienthandbook.asciidoc.jruby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ClassListTest {

    private static final AtomicBoolean INITIALISED = new AtomicBoolean();

    /** Says when it is initialised. */
    private static final class Outspoken {
        static {
            INITIALISED.set(true);
        }
    }

    /** Notes what it is asked for. */
    private static final class Noting extends ClassLoader {

        private final List<String> asked = new ArrayList<>();

        Noting() {
            super(ClassListTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals("no.Link")) {
                throw new NoClassDefFoundError("what it extends");
            }
            asked.add(name);
            return super.loadClass(name, resolve);
        }
    }

    @Test
    void classes_are_loaded_and_those_that_are_not_there_are_passed_over() {
        Noting classes = new Noting();
        ClassList list = new ClassList(List.of("org.jruby.Ruby", "no.Such", "no.Link", "org.asciidoctor.Options"));
        assertThat(list.load(classes)).isEqualTo(2);
        assertThat(classes.asked).containsExactly("org.jruby.Ruby", "no.Such", "org.asciidoctor.Options");
    }

    @Test
    void no_class_is_initialised() {
        String name = ClassListTest.class.getName() + "$Outspoken";
        assertThat(new ClassList(List.of(name)).load(getClass().getClassLoader()))
                .isOne();
        assertThat(INITIALISED).isFalse();
        assertThat(new Outspoken()).isNotNull();
        assertThat(INITIALISED).isTrue();
    }

    @Test
    void the_list_that_was_made_with_the_plugin_has_what_a_start_loads_and_no_parser() {
        List<String> names = ClassList.packaged().names();
        assertThat(names).hasSizeGreaterThan(3000).isSorted().doesNotHaveDuplicates();
        assertThat(names)
                .contains(
                        "org.jruby.Ruby",
                        "org.jruby.RubyString$INVOKER$i$0$0$to_s",
                        "org.joni.Regex",
                        "org.asciidoctor.jruby.internal.JRubyAsciidoctor");
        // the library of parsed Ruby was in use when the list was made
        assertThat(names)
                .doesNotContain("org.jruby.parser.RubyParser", "org.jruby.lexer.yacc.RubyLexer")
                .noneMatch(name -> name.startsWith("org.patienthandbook") || name.contains("/"));
    }

    @Test
    void all_of_it_is_where_the_plugin_finds_it() {
        ClassList list = ClassList.packaged();
        assertThat(list.load(getClass().getClassLoader()))
                .isEqualTo(list.names().size());
    }
}
