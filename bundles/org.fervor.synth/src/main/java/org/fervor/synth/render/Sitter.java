package org.fervor.synth.render;

import java.util.List;

import org.fervor.synth.SubjectIdentity;
import org.fervor.synth.head.FaceModel;
import org.fervor.synth.head.HeadLibrary;
import org.fervor.synth.head.Mesh;

/** A person ready to be pictured: the head and what does not change from picture to picture. Immutable and safe for several threads. */
public final class Sitter {

	private final FaceModel model;

	public Sitter(HeadLibrary library, SubjectIdentity identity) {
		FaceModel bare = new FaceModel(library, identity);
		Mesh skin = bare.atRest();
		List<Mesh> ears = bare.ears();
		model = bare.withOcclusion(AmbientOcclusion.bake(skin, ears, bare.hair().position()));
	}

	FaceModel model() {
		return model;
	}
}
