package org.fervor.core.frame;

/** A source that was open gives no more frames: unplugged, broken off, damaged. The message is one sentence that names the source and says what to do. */
public final class SourceLost extends Exception {

	private static final long serialVersionUID = 1L;

	private final boolean mayComeBack;

	/** @param mayComeBack whether opening it again later makes sense: a camera that was unplugged, a stream that broke off */
	public SourceLost(String message, boolean mayComeBack) {
		super(message);
		this.mayComeBack = mayComeBack;
	}

	public boolean mayComeBack() {
		return mayComeBack;
	}
}
