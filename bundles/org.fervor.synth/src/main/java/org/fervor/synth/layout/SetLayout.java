package org.fervor.synth.layout;

import java.util.List;
import java.util.stream.IntStream;

import org.fervor.core.synth.SynthSettings;
import org.fervor.synth.RenderedFace;

/** Which pictures a set consists of and what they are called. Implementations are pure functions of the settings. */
interface SetLayout {

	/** The pictures of one person, counted from 0. */
	List<Shot> person(int subject);

	/** The files that go with a picture. */
	default List<TextFile> companions(Shot shot, RenderedFace face) {
		return List.of();
	}

	/** All pictures, those of a person together. */
	default List<Shot> shots(int subjects) {
		return IntStream.range(0, subjects).boxed().flatMap(subject -> person(subject).stream()).toList();
	}

	static SetLayout of(SynthSettings settings) {
		return switch (settings.layout()) {
			case KDEF -> new KdefLayout(settings);
			case CKPLUS -> new CkPlusLayout(settings);
			case SFEW -> new PerClassLayout(settings, new SfewNames());
			case FOLDERS -> new PerClassLayout(settings, new FolderNames());
		};
	}
}
