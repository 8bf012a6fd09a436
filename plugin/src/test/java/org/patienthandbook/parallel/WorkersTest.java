package org.patienthandbook.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    private static final List<Integer> NUMBERS = IntStream.range(0, 500).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void returnsResultsInTheOrderOfTheItems(int threads) {
        assertThat(new Workers(threads).each(NUMBERS, number -> -number))
                .isEqualTo(NUMBERS.stream().map(number -> -number).toList());
    }

    @Test
    void usesEveryThread() {
        CountDownLatch both = new CountDownLatch(2);
        List<Boolean> met = new Workers(2).each(List.of(1, 2), number -> {
            both.countDown();
            return awaits(both);
        });
        assertThat(met).containsExactly(true, true);
    }

    @Test
    void runsTheCallersTaskAtTheSameTime() {
        CountDownLatch all = new CountDownLatch(3);
        Workers.Done<Boolean, Boolean> met = new Workers(2)
                .each(
                        List.of(1, 2),
                        number -> {
                            all.countDown();
                            return awaits(all);
                        },
                        () -> {
                            all.countDown();
                            return awaits(all);
                        });
        assertThat(met.each()).containsExactly(true, true);
        assertThat(met.meanwhile()).isTrue();
    }

    @Test
    void runsTheCallersTaskFirstOnOneThread() {
        List<Integer> order = new ArrayList<>();
        new Workers(1).each(List.of(1, 2), order::add, () -> order.add(0));
        assertThat(order).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void runsTheCallersTaskWithoutItems(int threads) {
        assertThat(new Workers(threads)
                        .each(List.<Integer>of(), number -> number, () -> "own")
                        .meanwhile())
                .isEqualTo("own");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void endsAllThreadsWhenTheCallersTaskFails(int threads) {
        // repeated, because a thread that is still ending is seen only by chance
        for (int times = 0; times < 300; times++) {
            assertThatThrownBy(() -> new Workers(threads).each(NUMBERS, number -> number, () -> {
                        throw new IllegalArgumentException("own");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("own");
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().equals("handbook-worker") && thread.isAlive());
        }
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void throwsTheFailureOfTheFirstFailedItem(int threads) {
        assertThatThrownBy(() -> new Workers(threads).each(NUMBERS, number -> {
                    if (number >= 3) {
                        throw new IllegalArgumentException("number " + number);
                    }
                    return number;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void startsNoItemAfterAFailure(int threads) {
        Set<Integer> started = ConcurrentHashMap.newKeySet();
        CompletableFuture<Thread> failing = new CompletableFuture<>();
        assertThatThrownBy(() -> new Workers(threads).each(NUMBERS, number -> {
                    started.add(number);
                    if (number == 0) {
                        failing.complete(Thread.currentThread());
                        throw new IllegalArgumentException("number 0");
                    }
                    waitForTheEndOf(failing.join());
                    return number;
                }))
                .hasMessage("number 0");
        assertThat(started).hasSizeLessThanOrEqualTo(threads);
    }

    private static void waitForTheEndOf(Thread thread) {
        try {
            if (thread != Thread.currentThread()) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void endsAllThreadsAndStaysInterruptedWhenTheCallerIsInterrupted() {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        Set<Integer> started = ConcurrentHashMap.newKeySet();
        try {
            assertThatThrownBy(() -> new Workers(2).each(NUMBERS, number -> {
                        started.add(number);
                        if (started.size() == 2) {
                            caller.interrupt();
                            interrupted.countDown();
                        }
                        boolean met = awaits(interrupted);
                        // long enough to notice a caller that does not wait
                        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                        return met;
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the build was interrupted");
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().equals("handbook-worker") && thread.isAlive());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void throwsErrorsUnchanged() {
        assertThatThrownBy(() -> new Workers(2).each(NUMBERS, number -> {
                    throw new StackOverflowError("too deep");
                }))
                .isInstanceOf(StackOverflowError.class)
                .hasMessage("too deep");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void passesOnAPortionBeforeTheNextStarts(int threads) {
        Set<Integer> started = ConcurrentHashMap.newKeySet();
        List<Integer> passedOn = new ArrayList<>();
        new Workers(threads)
                .inPortions(
                        NUMBERS,
                        number -> {
                            started.add(number);
                            return number;
                        },
                        portion -> {
                            passedOn.addAll(portion);
                            assertThat(started).hasSameSizeAs(passedOn);
                        });
        assertThat(passedOn).isEqualTo(NUMBERS);
    }
}
