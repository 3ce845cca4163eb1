package org.fervor.synth;

import java.util.LinkedHashMap;
import java.util.Map;

import org.fervor.synth.head.HeadLibrary;
import org.fervor.synth.render.Sitter;
import org.fervor.synth.render.Studio;

/**
 * Takes pictures of synthetic faces. The same scene gives the same pixels on every platform. Safe for several threads; the heads of the last few persons are kept, so
 * pictures of one person in a row are quicker.
 */
public final class FaceRenderer {

	private static final int KEPT = 6;

	private final HeadLibrary library = new HeadLibrary();
	private final Studio studio = new Studio();
	private final Map<SubjectIdentity, Sitter> sitters = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<SubjectIdentity, Sitter> eldest) {
			return size() > KEPT;
		}
	};

	public RenderedFace render(FaceScene scene) {
		return studio.take(scene, sitter(scene.identity()));
	}

	private Sitter sitter(SubjectIdentity identity) {
		synchronized (sitters) {
			Sitter known = sitters.get(identity);
			if (known != null) {
				return known;
			}
		}
		Sitter made = new Sitter(library, identity);
		synchronized (sitters) {
			sitters.put(identity, made);
		}
		return made;
	}
}
