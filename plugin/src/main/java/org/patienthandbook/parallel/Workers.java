package org.patienthandbook.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does the same work for every item of a list, on several threads at once, and gives the results in the list's order. */
public final class Workers {

    /** One item after the other. */
    public static final Workers ALONE = new Workers(1);

    /** So many items of each thread are worked on before their results are handed on. */
    private static final int PORTION = 8;

    private final int threads;

    /**
     * What was done at once.
     *
     * @param each the results of the items, in their order
     * @param meanwhile the result of the caller's own work
     */
    public record Done<R, M>(List<R> each, M meanwhile) {}

    /** @param threads how many threads may work at once, at least 1 */
    public Workers(int threads) {
        this.threads = threads;
    }

    /**
     * Works, on threads of its own even where it is one: what a library keeps for a thread goes with it. The first failure in
     * the list's order ends it. When it returns its threads are gone.
     */
    public <T, R> List<R> each(List<T> items, Function<T, R> work) {
        return items.isEmpty() ? List.of() : inPool(items, work, () -> items).each();
    }

    /**
     * The same, while the caller does something else: before it, where one thread alone may work. If the caller's own work
     * fails, that failure is told.
     *
     * @param meanwhile the caller's own work, which needs nothing of the items
     */
    public <T, R, M> Done<R, M> each(List<T> items, Function<T, R> work, Supplier<M> meanwhile) {
        if (threads == 1 || items.isEmpty()) {
            M own = meanwhile.get();
            return new Done<>(each(items, work), own);
        }
        return inPool(items, work, meanwhile);
    }

    private <T, R, M> Done<R, M> inPool(List<T> items, Function<T, R> work, Supplier<M> meanwhile) {
        List<Thread> begun = new CopyOnWriteArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, items.size()), factory(begun));
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(pool.submit(() -> work.apply(item)));
            }
            M own = meanwhile.get();
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(resultOf(future));
            }
            return new Done<>(results, own);
        } finally {
            end(pool, begun);
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
    private static ThreadFactory factory(List<Thread> begun) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return work -> {
            Thread thread = new Thread(work, "handbook-worker");
            thread.setContextClassLoader(loader);
            thread.setDaemon(true);
            begun.add(thread);
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

    /** A pool that says it has ended still has threads on their way out: it is they who are waited for. */
    private static void end(ExecutorService pool, List<Thread> begun) {
        pool.shutdownNow();
        try {
            for (Thread thread : begun) {
                // whatever still runs was begun before the failure, and ends by itself
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
