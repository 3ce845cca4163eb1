package org.fervor.synth.layout;

import java.util.List;

import org.fervor.synth.RenderedFace;
import org.fervor.synth.SynthSettings;

/** Which pictures a set consists of and what they are called. Implementations are pure functions of the settings. */
interface SetLayout {

	/** All pictures, those of a person together. */
	List<Shot> shots();

	/** The files that go with a picture. */
	default List<TextFile> companions(Shot shot, RenderedFace face) {
		return List.of();
	}

	static SetLayout of(SynthSettings settings) {
		return switch (settings.layout()) {
			case KDEF -> new KdefLayout(settings);
			case CKPLUS -> new CkPlusLayout(settings);
			case SFEW -> new SfewLayout(settings);
			case FOLDERS -> new FoldersLayout(settings);
		};
	}
}
