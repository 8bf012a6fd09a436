package org.patienthandbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.asciidoc.Sources;

class SmuggledMarkupTest {

    /** From the source to the finished page: whatever the author writes, nothing runs, and no other site is contacted. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[subs=none] ;; <script>alert(1)</script>",
                "++++ ;; <script>alert(1)</script> ;; ++++",
                "[pass] ;; <img src=x onerror=alert(1)>",
                "text +++<iframe src=\"https://evil.example\"></iframe>+++ text",
                "[role='x\" onclick=\"alert(1)'] ;; text",
                "[#a\" onclick=\"alert(1)] ;; == text",
                "video::rPQoq7ThGAU[youtube]",
                "video::67480300[vimeo]",
                "image::x.svg[x,link=\"javascript:alert(1)\"]",
                "image::x.svg[x,opts=interactive]",
                ":html: pass:[<script>alert(1)</script>] ;; ;; {html}",
                "image::x.svg['x\" onerror=\"alert(1)']",
                "link:x.html[x,window='_blank\" onclick=\"alert(1)']",
            })
    void removesMarkupThatWouldRunOrSendRequests(String text) {
        Sources sources = Sources.empty().file("images/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Assembled handbook = Assembled.of(sources.page("index", text.split(" ?;; ?")));
        String html = handbook.page("index").html();
        assertThat(html)
                .doesNotContain("<script", "<iframe", "javascript:", "evil.example", "youtube", "vimeo", "<object");
        assertThat(handbook.body("index").select("[onclick], [onerror]")).isEmpty();
    }
}
