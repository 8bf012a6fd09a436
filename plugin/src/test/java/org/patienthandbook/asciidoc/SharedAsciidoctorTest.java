package org.patienthandbook.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.asciidoctor.jruby.internal.JRubyAsciidoctor;
import org.junit.jupiter.api.Test;

class SharedAsciidoctorTest {

    @Test
    void starts_without_rubygems_and_leaves_no_setting_behind() {
        JRubyAsciidoctor asciidoctor = (JRubyAsciidoctor) SharedAsciidoctor.get();
        assertThat(asciidoctor
                        .getRubyRuntime()
                        .evalScriptlet("defined?(Gem).to_s")
                        .toString())
                .isEmpty();
        assertThat(System.getProperties().stringPropertyNames()).noneMatch(name -> name.startsWith("jruby."));
    }
}
