package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.fervor.core.task.CancelledByUser;
import org.junit.jupiter.api.Test;

class WorkersTest {

	@Test
	void anErrorInOneWorkerReturnsOnlyWhenTheOthersHaveStopped() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch failed = new CountDownLatch(1);
		CountDownLatch returned = new CountDownLatch(1);
		AtomicBoolean ended = new AtomicBoolean();
		try (Workers workers = new Workers(2)) {
			assertThatThrownBy(() -> workers.all(List.of(() -> {
				awaited(begun);
				failed.countDown();
				throw new StackOverflowError("deep");
			}, () -> {
				begun.countDown();
				awaited(failed);
				// a call that returns too early does so meanwhile
				returned.await(300, TimeUnit.MILLISECONDS);
				ended.set(true);
			}))).isInstanceOf(StackOverflowError.class);
			returned.countDown();
			assertThat(ended).as("the other one has ended").isTrue();
		}
	}

	@Test
	void anInterruptedCallerWaitsForTheThreadsThatWork() {
		CountDownLatch returned = new CountDownLatch(1);
		AtomicBoolean ended = new AtomicBoolean();
		Thread caller = Thread.currentThread();
		try (Workers workers = new Workers(1)) {
			assertThatThrownBy(() -> workers.all(List.of(() -> {
				caller.interrupt();
				returned.await(300, TimeUnit.MILLISECONDS);
				ended.set(true);
			}))).isInstanceOf(CancelledByUser.class);
			returned.countDown();
			assertThat(ended).isTrue();
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	private static void awaited(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
