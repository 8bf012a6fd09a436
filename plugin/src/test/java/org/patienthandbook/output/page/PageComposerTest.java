package org.patienthandbook.output.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.output.Sample;
import org.patienthandbook.output.html.Themes;
import org.patienthandbook.output.template.ComposedPage;
import org.patienthandbook.output.theme.Messages;
import org.patienthandbook.output.theme.Theme;

class PageComposerTest {

    @TempDir
    private Path folder;

    private List<LazyPage> pages(Sample sample) {
        Handbook handbook = sample.build();
        Theme theme = new Theme(Themes.tiny(), handbook.tree());
        Messages messages = Messages.of(theme, handbook.settings().language());
        return new PageComposer(new PageContext(handbook, messages)).pages();
    }

    private static ComposedPage compose(List<LazyPage> pages, PageId id) {
        return pages.stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow()
                .compose();
    }

    @Test
    void listsPagesInPageOrderWithGeneratedPagesLast() {
        assertThat(pages(new Sample(folder)))
                .extracting(LazyPage::id)
                .containsExactly(
                        PageId.HOME,
                        Sample.PAIN,
                        Sample.CRPS,
                        PageId.GLOSSARY,
                        PageId.REFERENCES,
                        PageId.EVIDENCE,
                        PageId.NOT_FOUND);
    }

    /** A broken text makes the pages that use it fail, which shows which pages were composed. */
    @Test
    void composesOnlyThePageThatIsRequested() {
        List<LazyPage> pages = pages(new Sample(folder)
                .file("theme/i18n/messages_en.json", "{\"reference.status.registered\": \"{nope}\"}"));
        assertThat(compose(pages, PageId.NOT_FOUND).id()).isEqualTo(PageId.NOT_FOUND);
        for (PageId citing : List.of(Sample.PAIN, PageId.REFERENCES)) {
            assertThatThrownBy(() -> compose(pages, citing)).as(citing.value()).isInstanceOf(HandbookException.class);
        }
    }
}
