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
import org.patienthandbook.output.template.FinishedPage;
import org.patienthandbook.output.theme.Messages;
import org.patienthandbook.output.theme.Theme;

class PageComposerTest {

    @TempDir
    private Path folder;

    private List<UnbakedPage> pages(Sample sample) {
        Handbook handbook = sample.build();
        Theme theme = new Theme(Themes.tiny(), handbook.tree());
        Messages messages = Messages.of(theme, handbook.settings().language());
        return new PageComposer(new PageContext(handbook, messages)).pages();
    }

    private static FinishedPage finish(List<UnbakedPage> pages, PageId id) {
        return pages.stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow()
                .finish();
    }

    @Test
    void namesThePagesInPageOrderAndTheGeneratedOnesLast() {
        assertThat(pages(new Sample(folder)))
                .extracting(UnbakedPage::id)
                .containsExactly(
                        PageId.HOME,
                        Sample.PAIN,
                        Sample.CRPS,
                        PageId.GLOSSARY,
                        PageId.REFERENCES,
                        PageId.EVIDENCE,
                        PageId.NOT_FOUND);
    }

    /** A text at fault shows which pages were made: those that show it cannot be. */
    @Test
    void makesAPageWhenItIsAskedForAndNoOther() {
        List<UnbakedPage> pages = pages(new Sample(folder)
                .file("theme/i18n/messages_en.json", "{\"reference.status.registered\": \"{nope}\"}"));
        assertThat(finish(pages, PageId.NOT_FOUND).id()).isEqualTo(PageId.NOT_FOUND);
        for (PageId citing : List.of(Sample.PAIN, PageId.REFERENCES)) {
            assertThatThrownBy(() -> finish(pages, citing)).as(citing.value()).isInstanceOf(HandbookException.class);
        }
    }
}
