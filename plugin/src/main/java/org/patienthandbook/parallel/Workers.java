package org.patienthandbook.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same work for every item of a list, on several threads at once, and gives the results in the list's order. */
public final class Workers {

    /** One item after the other. */
    public static final Workers ALONE = new Workers(1);

    /** So many items of each thread are worked on before their results are handed on. */
    private static final int PORTION = 32;

    private final int threads;

    /** @param threads how many threads may work at once, at least 1 */
    public Workers(int threads) {
        this.threads = threads;
    }

    /**
     * Works, on threads of its own even where it is one: what a library keeps for a thread goes with it. The first failure in
     * the list's order ends it. When it returns its threads are gone.
     */
    public <T, R> List<R> each(List<T> items, Function<T, R> work) {
        if (items.isEmpty()) {
            return List.of();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, items.size()), factory());
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(pool.submit(() -> work.apply(item)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(resultOf(future));
            }
            return results;
        } finally {
            end(pool);
        }
    }

    /**
     * The same in portions, each of which is handed on before the next is begun: for results that are too large to hold all.
     */
    public <T, R> void inPortions(List<T> items, Function<T, R> work, Consumer<List<R>> next) {
        int size = threads * PORTION;
        for (int from = 0; from < items.size(); from += size) {
            next.accept(each(items.subList(from, Math.min(items.size(), from + size)), work));
        }
    }

    /** Threads that see what the caller sees: a plugin's resources are in the caller's class loader. */
    private static ThreadFactory factory() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return work -> {
            Thread thread = new Thread(work, "handbook-worker");
            thread.setContextClassLoader(loader);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static <R> R resultOf(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the build was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                // whatever still runs was begun before the failure, and ends by itself
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
