package org.patienthandbook.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.output.Sample;
import org.patienthandbook.parallel.Workers;

class DeterminismTest {

    @TempDir
    private Path folder;

    private Handbook handbook(String name) {
        return new Sample(folder.resolve(name)).title("Handbook " + name).build();
    }

    @Test
    void bakesTheSameBytesTwice() {
        Baked first = Baked.bake(Themes.tiny(), handbook("a"), folder);
        assertThat(Baked.bake(Themes.tiny(), handbook("a"), folder)).isEqualTo(first);
    }

    @Test
    void bakesTheSameBytesWithSeveralThreads() {
        Baked alone = Baked.bake(Themes.tiny(), handbook("a"), folder);
        assertThat(Baked.bake(Themes.tiny(), handbook("a"), folder, new Workers(8)))
                .isEqualTo(alone);
    }

    @Test
    void bakesTwoHandbooksWithDifferentThemesAtOnce() throws Exception {
        Handbook one = handbook("a");
        Handbook other = new Sample(folder.resolve("b"))
                .title("Handbook b")
                .file("theme/templates/404.ftlh", "own")
                .build();
        Baked expectedOne = Baked.bake(Themes.tiny(), one, folder);
        Baked expectedOther = Baked.bake(Themes.tiny(), other, folder);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Baked>> bakes = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Handbook handbook = i % 2 == 0 ? one : other;
                bakes.add(threads.submit(() -> Baked.bake(Themes.tiny(), handbook, folder)));
            }
            for (int i = 0; i < 6; i++) {
                assertThat(bakes.get(i).get()).isEqualTo(i % 2 == 0 ? expectedOne : expectedOther);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(expectedOther.file("404.html")).isEqualTo("own");
    }
}
