package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server on this machine that never answers and notices whoever connects. */
public final class LoopbackWatch implements AutoCloseable {

	private final ServerSocket server;

	public LoopbackWatch() throws IOException {
		server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
	}

	/** An address on it. */
	public String url(String path) {
		return "http://127.0.0.1:" + server.getLocalPort() + "/" + path;
	}

	/** Fails where anything has connected: connections are accepted in their order, so the first one must be the one made here. */
	public void assertUntouched() throws IOException {
		try (Socket own = new Socket(server.getInetAddress(), server.getLocalPort()); Socket first = server.accept()) {
			assertThat(first.getPort()).as("the port of the first connection to " + url("")).isEqualTo(own.getLocalPort());
		}
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
