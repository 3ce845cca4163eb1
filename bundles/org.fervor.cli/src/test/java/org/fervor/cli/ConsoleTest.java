package org.fervor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

import org.junit.jupiter.api.Test;

class ConsoleTest {

	@Test
	void resultsThatNobodyReadsAnyMoreAreNoticed() {
		Console read = new Console(new PrintStream(new ByteArrayOutputStream()), System.err, null);
		read.result("line");
		assertThat(read.unread()).isFalse();
		Console gone = new Console(new PrintStream(new OutputStream() {
			@Override
			public void write(int value) throws IOException {
				throw new IOException("Broken pipe");
			}
		}), System.err, null);
		gone.result("line");
		assertThat(gone.unread()).isTrue();
	}
}
