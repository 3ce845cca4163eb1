package org.fervor.vision.augment;

import java.util.List;
import java.util.random.RandomGenerator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.parameter.Parameter;

/** What every operation says of itself. */
abstract class DescribedAugmentation implements Augmentation {

	private final String id;
	private final String title;
	private final int order;
	private final List<Parameter<?>> parameters;

	/** @param name for a person, without its number: "bilateral filter" */
	DescribedAugmentation(String id, String name, int order, List<Parameter<?>> parameters) {
		this.id = id;
		this.title = order == 0 ? name : "F" + order + " " + name;
		this.order = order;
		this.parameters = List.copyOf(parameters);
	}

	@Override
	public final String id() {
		return id;
	}

	@Override
	public final String title() {
		return title;
	}

	@Override
	public final int order() {
		return order;
	}

	@Override
	public final List<Parameter<?>> parameters() {
		return parameters;
	}

	/** A value from {@code from} to {@code to}, all equally likely; takes one double from the generator even if the two are equal. */
	static double uniform(RandomGenerator random, double from, double to) {
		return from + (to - from) * random.nextDouble();
	}
}
