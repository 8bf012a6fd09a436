package org.patienthandbook.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
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
        return items.isEmpty() ? List.of() : together(items, work, () -> items).each();
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
     * The same in portions, each of which is handed on before the next is begun: for results that are too large to hold all.
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

    /** Threads that see what the caller sees: a plugin's resources are in the caller's class loader. */
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

    /** Whatever still runs was begun before a failure or an interrupt, and ends by itself. */
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

    /** The items of a list that several threads take one after the other, and what became of them. */
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
                    // those before it are taken, and worked on to their end; to note it must need no memory
                    failures.set(at, e);
                    end();
                }
            }
        }

        /** Leaves the items that nobody has taken yet. */
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
