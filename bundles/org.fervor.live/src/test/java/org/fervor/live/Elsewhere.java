package org.fervor.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Asks on another thread and waits for the answer: from a listener that is called under the lock that the question needs, there never is one. */
public final class Elsewhere {

	private Elsewhere() {
	}

	/** @throws AssertionError where no answer comes because the calling thread holds a lock */
	public static <T> T ask(Supplier<T> question) {
		CompletableFuture<T> answer = new CompletableFuture<>();
		Thread asking = new Thread(() -> answer.complete(question.get()), "elsewhere");
		asking.setDaemon(true);
		asking.start();
		try {
			return answer.get(20, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			throw new AssertionError("the listener was called under a lock", e);
		} catch (InterruptedException | ExecutionException e) {
			throw new AssertionError(e);
		}
	}

	/** As {@link #ask} for a question without an answer. */
	public static void run(Runnable question) {
		ask(() -> {
			question.run();
			return true;
		});
	}
}
