package org.fervor.cli;

import java.util.Comparator;
import java.util.List;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.ContactSheetMaker;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.data.DatasetOpener;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.synth.SyntheticDatasets;
import org.fervor.core.synth.SyntheticFaces;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ExperimentRunner;
import org.fervor.live.LiveEngine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the verbs work with. */
@Component(service = Services.class)
public final class Services {

	final DatasetOpener opener;
	final ImageReader images;
	final FaceCropper cropper;
	final List<FaceDetectorFactory> detectors;
	final List<Augmentation> augmentations;
	final ContactSheetMaker contactSheet;
	final ComputeService compute;
	final ExperimentRunner runner;
	final FaceTools faceTools;
	final SyntheticDatasets syntheticSets;
	final SyntheticFaces faces;
	final LiveEngine live;

	@Activate
	public Services(@Reference DatasetOpener opener, @Reference ImageReader images, @Reference FaceCropper cropper, @Reference List<FaceDetectorFactory> detectors,
			@Reference List<Augmentation> augmentations, @Reference ContactSheetMaker contactSheet, @Reference ComputeService compute, @Reference ExperimentRunner runner,
			@Reference FaceTools faceTools, @Reference SyntheticDatasets syntheticSets, @Reference SyntheticFaces faces, @Reference LiveEngine live) {
		this.opener = opener;
		this.images = images;
		this.cropper = cropper;
		this.detectors = List.copyOf(detectors);
		this.augmentations = augmentations.stream().sorted(Comparator.comparingInt(Augmentation::order)).toList();
		this.contactSheet = contactSheet;
		this.compute = compute;
		this.runner = runner;
		this.faceTools = faceTools;
		this.syntheticSets = syntheticSets;
		this.faces = faces;
		this.live = live;
	}

	/** @throws UserError if there is none of that name */
	FaceDetectorFactory detector(String id) {
		return detectors.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow(() -> new UserError(
				"there is no detector '" + id + "': " + String.join(", ", detectors.stream().map(FaceDetectorFactory::id).sorted().toList())));
	}
}
