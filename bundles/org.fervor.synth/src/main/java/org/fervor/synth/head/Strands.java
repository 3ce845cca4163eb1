package org.fervor.synth.head;

/**
 * Hairs as polylines of equally many points.
 *
 * @param points   points per strand
 * @param position x, y, z per point
 * @param tone     brightness per strand, about 1
 * @param grey     per strand: 1 for a grey hair
 * @param alpha    how much a hair hides, 0..1
 */
public record Strands(int points, float[] position, float[] tone, float[] grey, float alpha) {

	public int count() {
		return tone.length;
	}

	/**
	 * Only the hairs whose roots lie below a height.
	 *
	 * @param rest x, y, z per point before the head was turned
	 */
	public Strands rootedBelow(float[] rest, double height) {
		int stride = 3 * points;
		int[] kept = java.util.stream.IntStream.range(0, count()).filter(s -> rest[s * stride + 1] < height).toArray();
		float[] some = new float[kept.length * stride];
		float[] tones = new float[kept.length];
		float[] greys = new float[kept.length];
		for (int i = 0; i < kept.length; i++) {
			System.arraycopy(position, kept[i] * stride, some, i * stride, stride);
			tones[i] = tone[kept[i]];
			greys[i] = grey[kept[i]];
		}
		return new Strands(points, some, tones, greys, alpha);
	}

	/** The same hairs at other places. */
	public Strands at(float[] other) {
		return new Strands(points, other, tone, grey, alpha);
	}
}
