package org.fervor.core.score;

import java.util.List;

/** Port and seam: makes one score vector out of several (paper, score fusion). */
public interface FusionRule {

	/** {@code sum}, {@code product}, … */
	String id();

	/**
	 * Fuses the scores of one sample.
	 *
	 * @param scores one vector per network, all of the same length; at least one
	 * @return a vector of that length; argmax is the label
	 */
	double[] fuse(List<double[]> scores);

	/** The sum rule, s = s1 + s2 + …. */
	FusionRule SUM = new FusionRule() {
		@Override
		public String id() {
			return "sum";
		}

		@Override
		public double[] fuse(List<double[]> scores) {
			double[] sum = scores.get(0).clone();
			for (double[] vector : scores.subList(1, scores.size())) {
				for (int i = 0; i < sum.length; i++) {
					sum[i] += vector[i];
				}
			}
			return sum;
		}
	};

	/** The product rule, s = s1 ∘ s2 ∘ … (elementwise). */
	FusionRule PRODUCT = new FusionRule() {
		@Override
		public String id() {
			return "product";
		}

		@Override
		public double[] fuse(List<double[]> scores) {
			double[] product = scores.get(0).clone();
			for (double[] vector : scores.subList(1, scores.size())) {
				for (int i = 0; i < product.length; i++) {
					product[i] *= vector[i];
				}
			}
			return product;
		}
	};

	/** The rules of the paper. */
	List<FusionRule> PAPER = List.of(SUM, PRODUCT);

	/**
	 * Finds a rule by its id.
	 *
	 * @throws IllegalArgumentException with a sentence that names the rules there are
	 */
	static FusionRule named(String id) {
		return PAPER.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(
				"there is no fusion rule '" + id + "': " + String.join(", ", PAPER.stream().map(FusionRule::id).toList())));
	}
}
