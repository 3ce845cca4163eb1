package org.fervor.synth.render;

import org.fervor.synth.Backdrop;
import org.fervor.synth.Colour;
import org.fervor.synth.random.Draws;

/** Paints what stands behind a person: first small, blurred like a far background, then stretched over the pixels where nothing else is. */
final class BackdropPainter {

	private static final int SIZE = 128;

	private final float[] canvas = new float[3 * SIZE * SIZE];
	private final Draws draws;

	BackdropPainter(Backdrop backdrop) {
		draws = new Draws(backdrop.seed());
		gradient(backdrop.colour(), backdrop.kind() == Backdrop.Kind.PLAIN ? backdrop.colour() : backdrop.kind() == Backdrop.Kind.GRADIENT ? backdrop.second() : backdrop.colour().times(0.6));
		switch (backdrop.kind()) {
			case PLAIN, GRADIENT -> {
			}
			case ROOM -> room(backdrop);
			case OUTDOORS -> outdoors(backdrop);
			case CLUTTER -> clutter(backdrop);
		}
		Darkroom.blur(canvas, SIZE, SIZE, 0.4 + 5 * backdrop.blur());
	}

	private void gradient(Colour top, Colour bottom) {
		double glowX = draws.uniform(0.2, 0.8) * SIZE;
		double glowY = draws.uniform(0.1, 0.7) * SIZE;
		for (int y = 0; y < SIZE; y++) {
			for (int x = 0; x < SIZE; x++) {
				double d = ((x - glowX) * (x - glowX) + (y - glowY) * (y - glowY)) / (SIZE * SIZE);
				Colour c = top.towards(bottom, y / (double) SIZE).times(1.08 - 0.25 * Math.min(1, d));
				set(x, y, c);
			}
		}
	}

	private void room(Backdrop backdrop) {
		int floor = (int) (SIZE * draws.uniform(0.65, 1.1));
		rectangle(0, floor, SIZE, SIZE, backdrop.second().times(0.6));
		for (int i = 0; i < 3 + draws.pick(5); i++) {
			int x = draws.pick(SIZE) - 10;
			int y = draws.pick(SIZE) - 20;
			int w = 8 + draws.pick(40);
			int h = 12 + draws.pick(60);
			Colour c = any(backdrop);
			rectangle(x, y, x + w, y + h, c);
			if (draws.chance(0.5)) {
				rectangle(x + 2, y + 2, x + w - 2, y + h - 2, c.times(draws.uniform(0.6, 2)));
			}
		}
		if (draws.chance(0.4)) {
			// books or blinds
			int x = draws.pick(SIZE);
			int wide = 2 + draws.pick(4);
			int y = draws.pick(SIZE / 2);
			for (int i = 0; i < 12; i++) {
				rectangle(x + i * wide, y, x + i * wide + wide, y + 25 + draws.pick(6), any(backdrop));
			}
		}
	}

	private void outdoors(Backdrop backdrop) {
		Colour sky = new Colour(0.35, 0.5, 0.75).towards(Colour.WHITE.times(0.75), draws.uniform());
		rectangle(0, 0, SIZE, (int) (SIZE * draws.uniform(0.25, 0.7)), sky);
		for (int i = 0; i < 60; i++) {
			Colour leaf = new Colour(draws.uniform(0.02, 0.12), draws.uniform(0.05, 0.2), draws.uniform(0.01, 0.07)).towards(backdrop.colour(), draws.uniform(0, 0.4));
			disc(draws.pick(SIZE), SIZE * draws.uniform(0.2, 1), draws.uniform(2, 14), leaf);
		}
		if (draws.chance(0.4)) {
			int x = draws.pick(SIZE);
			rectangle(x, 0, x + 4 + draws.pick(12), SIZE, new Colour(0.06, 0.045, 0.03));
		}
	}

	private void clutter(Backdrop backdrop) {
		for (int i = 0; i < 45; i++) {
			if (draws.chance(0.5)) {
				disc(draws.pick(SIZE), draws.pick(SIZE), draws.uniform(1.5, 14), any(backdrop).times(draws.uniform(0.4, 1.8)));
			} else {
				int x = draws.pick(SIZE) - 8;
				int y = draws.pick(SIZE) - 8;
				rectangle(x, y, x + 3 + draws.pick(30), y + 3 + draws.pick(30), any(backdrop));
			}
		}
	}

	private Colour any(Backdrop backdrop) {
		Colour c = backdrop.colour().towards(backdrop.second(), draws.uniform(-0.2, 1.2)).times(draws.uniform(0.3, 1.7));
		Colour odd = new Colour(draws.uniform(0, 0.5), draws.uniform(0, 0.4), draws.uniform(0, 0.4));
		return c.towards(odd, draws.chance(0.2) ? draws.uniform(0, 0.7) : 0);
	}

	private void rectangle(int x0, int y0, int x1, int y1, Colour c) {
		for (int y = Math.max(0, y0); y < Math.min(SIZE, y1); y++) {
			for (int x = Math.max(0, x0); x < Math.min(SIZE, x1); x++) {
				set(x, y, c);
			}
		}
	}

	private void disc(double cx, double cy, double radius, Colour c) {
		for (int y = (int) Math.max(0, cy - radius); y < Math.min(SIZE, cy + radius); y++) {
			for (int x = (int) Math.max(0, cx - radius); x < Math.min(SIZE, cx + radius); x++) {
				if ((x - cx) * (x - cx) + (y - cy) * (y - cy) < radius * radius) {
					set(x, y, c);
				}
			}
		}
	}

	private void set(int x, int y, Colour c) {
		int at = 3 * (y * SIZE + x);
		canvas[at] = (float) Math.max(0, c.red());
		canvas[at + 1] = (float) Math.max(0, c.green());
		canvas[at + 2] = (float) Math.max(0, c.blue());
	}

	/** Fills the empty pixels. */
	void fill(Frame frame) {
		float step = (SIZE - 1f) / Math.max(frame.width, frame.height);
		for (int y = 0; y < frame.height; y++) {
			for (int x = 0; x < frame.width; x++) {
				int at = y * frame.width + x;
				if (frame.surface[at] == Frame.NOTHING) {
					sample(x * step, y * step, frame.colour, 3 * at);
				}
			}
		}
	}

	private void sample(float x, float y, float[] out, int to) {
		int x0 = Math.min(SIZE - 2, (int) x);
		int y0 = Math.min(SIZE - 2, (int) y);
		float tx = x - x0;
		float ty = y - y0;
		int at = 3 * (y0 * SIZE + x0);
		for (int k = 0; k < 3; k++) {
			float low = canvas[at + k] + tx * (canvas[at + 3 + k] - canvas[at + k]);
			float high = canvas[at + 3 * SIZE + k] + tx * (canvas[at + 3 * SIZE + 3 + k] - canvas[at + 3 * SIZE + k]);
			out[to + k] = low + ty * (high - low);
		}
	}
}
