package org.fervor.ui.data.browser;

import org.fervor.core.face.FaceModels;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.cache.FaceCache;
import org.fervor.ui.face.FaceSettings;

/** How faces are found now. Asked for each picture, so that a change counts from the next one on. Safe for use by several threads. */
public interface Detection {

	/** Values of the detectors' parameters. */
	Settings settings();

	/** Where faces may be known from. */
	FaceCache cache();

	/** As the workspace's settings say. */
	static Detection ofWorkspace(FaceModels models, FaceCache cache) {
		return new Detection() {
			@Override
			public Settings settings() {
				return FaceSettings.with(models);
			}

			@Override
			public FaceCache cache() {
				return FaceSettings.stored().get(FaceSettings.REMEMBER) ? cache : NONE;
			}
		};
	}

	/** Remembers nothing. */
	FaceCache NONE = FaceCache.none();
}
