package org.patienthandbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.pipeline.BuildSettings.Resources;
import org.patienthandbook.pipeline.SmallHandbook.Built;

/** Builds in one JVM, as in the Maven daemon. */
class LongLivedBuildTest {

    private static final int BUILDS = 10;

    @TempDir
    private Path folder;

    @Test
    void leavesNoThreadsClassesOrTemporaryFilesBehind() throws Exception {
        build(0);
        build(1);
        long classes = classes();
        Set<String> threads = threads();
        Set<Path> files = temporaryFiles();
        for (int i = 2; i < 2 + BUILDS; i++) {
            build(i);
        }
        // other JVMs of this machine may add files too: a leak adds one for each build
        assertThat(temporaryFiles()).filteredOn(file -> !files.contains(file)).hasSizeLessThan(BUILDS);
        assertThat(threads()).isSubsetOf(threads);
        // a JRuby of its own for each build would load thousands
        assertThat(classes() - classes).isLessThan(1500);
    }

    @Test
    void buildsInParallelDoNotInterfere() throws Exception {
        Built expected = build(100);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Built> one = pool.submit(() -> build(101));
            Future<Built> other = pool.submit(() -> build(102));
            assertThat(one.get().bytes()).isEqualTo(expected.bytes());
            assertThat(other.get().bytes()).isEqualTo(expected.bytes());
        } finally {
            pool.shutdownNow();
        }
    }

    private Built build(int number) {
        Path project = folder.resolve("project-" + number);
        return new SmallHandbook(project).build(project.resolve("target"), new Resources(project.resolve("cache"), 2));
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.matches("(?i).*(handbook|ruby|asciidoctor|httpclient).*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(
                            file -> file.getFileName().toString().matches("(?i).*(jruby|jffi|asciidoctor|handbook).*"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static long classes() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}
