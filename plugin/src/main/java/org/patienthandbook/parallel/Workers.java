package org.patienthandbook.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Applies a function to every item of a list, on several threads, and returns the results in the order of the list. */
public final class Workers {

    /** One thread. */
    public static final Workers ALONE = new Workers(1);

    /** How many items each thread processes in a portion. */
    private static final int PORTION = 8;

    private final int threads;

    /**
     * The results of work that was done at the same time.
     *
     * @param each the results of the items, in their order
     * @param meanwhile the result of the caller's own task
     */
    public record Done<R, M>(List<R> each, M meanwhile) {}

    /** @param threads the number of threads, at least 1 */
    public Workers(int threads) {
        this.threads = threads;
    }

    /**
     * Applies the function to each item. After a failure no further item is started; the failure of the first failed item in the
     * list is thrown. All threads have ended when this method returns. Even a single thread is a new one, so that thread-locals of
     * libraries are released with it.
     */
    public <T, R> List<R> each(List<T> items, Function<T, R> work) {
        return items.isEmpty() ? List.of() : together(items, work, () -> items).each();
    }

    /**
     * Applies the function to each item while the calling thread runs a task of its own. With one thread, the task runs first. If
     * the task fails, its failure is thrown.
     *
     * @param meanwhile the caller's task, which must not depend on the items
     */
    public <T, R, M> Done<R, M> each(List<T> items, Function<T, R> work, Supplier<M> meanwhile) {
        if (threads == 1 || items.isEmpty()) {
            M own = meanwhile.get();
            return new Done<>(each(items, work), own);
        }
        return together(items, work, meanwhile);
    }

    private <T, R, M> Done<R, M> together(List<T> items, Function<T, R> work, Supplier<M> meanwhile) {
        Share<T, R> share = new Share<>(items, work);
        List<Thread> team = team(share, Math.min(threads, items.size()));
        try {
            team.forEach(Thread::start);
            M own = meanwhile.get();
            for (Thread thread : team) {
                thread.join();
            }
            return new Done<>(share.results(), own);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the build was interrupted", e);
        } finally {
            share.end();
            waitFor(team);
        }
    }

    /**
     * Applies the function to portions of the list. The results of a portion are passed on before the next portion starts, so
     * that not all results are in memory at once.
     */
    public <T, R> void inPortions(List<T> items, Function<T, R> work, Consumer<List<R>> next) {
        int size = threads * PORTION;
        for (int from = 0; from < items.size(); from += size) {
            next.accept(each(items.subList(from, Math.min(items.size(), from + size)), work));
        }
    }

    /** Like {@link #each(List, Function)}, for work without a result. */
    public <T> void forEach(List<T> items, Consumer<T> work) {
        each(items, item -> {
            work.accept(item);
            return Boolean.TRUE;
        });
    }

    /** New threads with the caller's context class loader, which holds the plugin's resources. */
    private static List<Thread> team(Runnable work, int count) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        List<Thread> team = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(work, "handbook-worker");
            thread.setContextClassLoader(loader);
            thread.setDaemon(true);
            team.add(thread);
        }
        return team;
    }

    /** Waits, even when interrupted: threads that still run finish their current item and end. */
    private static void waitFor(List<Thread> team) {
        boolean interrupted = Thread.interrupted();
        for (Thread thread : team) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A list from which several threads take items, with the results and failures so far. */
    private static final class Share<T, R> implements Runnable {

        private final List<T> items;
        private final Function<T, R> work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<R> results;
        private final AtomicReferenceArray<Throwable> failures;

        Share(List<T> items, Function<T, R> work) {
            this.items = items;
            this.work = work;
            this.results = new AtomicReferenceArray<>(items.size());
            this.failures = new AtomicReferenceArray<>(items.size());
        }

        @Override
        public void run() {
            for (int at = next.getAndIncrement(); at < items.size(); at = next.getAndIncrement()) {
                try {
                    results.set(at, work.apply(items.get(at)));
                } catch (Throwable e) {
                    // earlier items are taken already, and finish; recording must not allocate: the failure may be an
                    // OutOfMemoryError
                    failures.set(at, e);
                    end();
                }
            }
        }

        /** Drops the items that no thread has taken yet. */
        void end() {
            next.set(items.size());
        }

        /** The results, once all threads have ended. */
        List<R> results() {
            List<R> all = new ArrayList<>();
            for (int at = 0; at < items.size(); at++) {
                Throwable failure = failures.get(at);
                if (failure != null) {
                    throw unchecked(failure);
                }
                all.add(results.get(at));
            }
            return all;
        }

        private static RuntimeException unchecked(Throwable failure) {
            if (failure instanceof Error error) {
                throw error;
            }
            return failure instanceof RuntimeException usual ? usual : new IllegalStateException(failure);
        }
    }
}
