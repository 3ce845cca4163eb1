package org.fervor.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class DeliveryTest implements Outcome<AutoCloseable> {

	private final List<String> heard = new ArrayList<>();
	private boolean cancelled;

	@Test
	void aResultThatSomebodyWaitsForIsHandedOverOpen() {
		delivery(() -> heard.add("closed")).arrive();
		assertThat(heard).containsExactly("done");
	}

	@Test
	void aResultThatComesAfterItsTaskWasCancelledIsClosedAndNotHandedOver() {
		cancelled = true;
		delivery(() -> heard.add("closed")).arrive();
		assertThat(heard).containsExactly("closed", "cancelled");
	}

	@Test
	void aResultWhosePartIsGoneIsClosed() {
		delivery(() -> heard.add("closed")).drop();
		assertThat(heard).containsExactly("closed");
	}

	@Test
	void aResultThatCannotBeClosedIsJustForgotten() {
		new Delivery<>("text", () -> true, new Outcome<String>() {
			@Override
			public void done(String result) {
				heard.add("done");
			}

			@Override
			public void failed(String message) {
				heard.add("failed");
			}
		}, c -> heard.add("closed")).arrive();
		assertThat(heard).isEmpty();
	}

	private Delivery<AutoCloseable> delivery(AutoCloseable result) {
		return new Delivery<>(result, () -> cancelled, this, DeliveryTest::close);
	}

	private static void close(AutoCloseable unwanted) {
		try {
			unwanted.close();
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	@Override
	public void done(AutoCloseable result) {
		heard.add("done");
	}

	@Override
	public void failed(String message) {
		heard.add("failed");
	}

	@Override
	public void cancelled() {
		heard.add("cancelled");
	}
}
