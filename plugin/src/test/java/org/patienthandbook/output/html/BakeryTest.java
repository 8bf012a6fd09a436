package org.patienthandbook.output.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import freemarker.template.TemplateMethodModelEx;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.output.Sample;
import org.patienthandbook.output.page.LazyPage;
import org.patienthandbook.output.template.ComposedPage;
import org.patienthandbook.output.theme.Theme;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.publish.FileTree;

class BakeryTest {

    private static final int PAGES = 40;

    @TempDir
    private Path folder;

    private Path bake(List<LazyPage> pages, int threads) {
        Sample sample = new Sample(folder.resolve("project"))
                .file("theme/templates/page.ftlh", "${rendered()}")
                .file("theme/templates/failing.ftlh", "${nope}");
        Theme theme = new Theme(Themes.tiny(), sample.build().tree());
        return new Bakery(folder.resolve("scratch"), new Workers(threads))
                .bake(new BakeInput(theme, pages, Map.of(), new TreeMap<>(), new TreeMap<>()));
    }

    private static ComposedPage page(PageId id, TemplateMethodModelEx rendered) {
        return new ComposedPage(id, "page", "Title", "", Map.of("rendered", rendered));
    }

    private static PageId id(int number) {
        return new PageId("page-%02d".formatted(number));
    }

    private static LazyPage failing(String id) {
        return new LazyPage(new PageId(id), () -> new ComposedPage(new PageId(id), "failing", "Title", "", Map.of()));
    }

    private static LazyPage failingToCompose(String id, RuntimeException reason) {
        return new LazyPage(new PageId(id), () -> {
            throw reason;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void composesAtMostOnePagePerThreadAtOnce(int threads) throws Exception {
        AtomicInteger composed = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<LazyPage> pages = IntStream.range(0, PAGES)
                .mapToObj(number -> new LazyPage(id(number), () -> {
                    most.accumulateAndGet(composed.incrementAndGet(), Math::max);
                    return page(id(number), arguments -> "left " + composed.decrementAndGet());
                }))
                .toList();
        assertThat(FileTree.files(bake(pages, threads))).hasSize(PAGES);
        assertThat(most.get()).isBetween(1, threads);
        assertThat(composed.get()).isZero();
    }

    @Test
    void releasesEachPageBeforeItComposesTheNext() {
        List<WeakReference<ComposedPage>> before = new ArrayList<>();
        List<LazyPage> pages = IntStream.range(0, 3)
                .mapToObj(number -> new LazyPage(id(number), () -> {
                    assertThat(before).allSatisfy(BakeryTest::assertGone);
                    ComposedPage page = page(id(number), arguments -> "done");
                    before.add(new WeakReference<>(page));
                    return page;
                }))
                .toList();
        bake(pages, 1);
        assertThat(before).hasSize(3);
    }

    private static void assertGone(WeakReference<ComposedPage> page) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (page.get() != null && System.nanoTime() < end) {
            System.gc();
        }
        assertThat(page.get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void reportsTheFirstPageThatCannotBeComposed(int threads) {
        HandbookException reason = new HandbookException("no such text", "add it");
        List<LazyPage> pages = List.of(
                failingToCompose("c", new HandbookException("another", "fix it")),
                failing("b"),
                failingToCompose("a", reason));
        assertThat(catchThrowable(() -> bake(pages, threads))).isSameAs(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void reportsAFailingTemplateWhenItsPageComesFirst(int threads) {
        List<LazyPage> pages =
                List.of(failingToCompose("b", new HandbookException("no such text", "add it")), failing("a"));
        assertThatThrownBy(() -> bake(pages, threads))
                .isInstanceOf(HandbookException.class)
                .hasMessageStartingWith(
                        "template 'src/handbook/theme/templates/failing.ftlh:1' fails on the page 'a': ");
    }

    @Test
    void throwsABugInComposingUnchanged() {
        IllegalStateException fault = new IllegalStateException("a bug");
        assertThat(catchThrowable(() -> bake(List.of(failingToCompose("a", fault)), 1)))
                .isSameAs(fault);
    }
}
