package org.fervor.app;

/** Names that plugin.xml gives, and that other code or a test has to know. */
public final class Ids {

	public static final String DATA_PERSPECTIVE = "org.fervor.app.data";
	public static final String LAB_PERSPECTIVE = "org.fervor.app.lab";
	public static final String LIVE_PERSPECTIVE = "org.fervor.app.live";
	public static final String WELCOME = "org.fervor.app.welcome";
	public static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";
	public static final String PROGRESS = "org.eclipse.ui.views.ProgressView";
	public static final String DATASET_BROWSER = "org.fervor.ui.data.browser";
	public static final String AUGMENTATION = "org.fervor.ui.data.augmentation";
	public static final String FACE_CROPPER = "org.fervor.ui.data.crop";
	public static final String RUNS = "org.fervor.ui.lab.runs";
	public static final String TRAINING = "org.fervor.ui.lab.training";
	public static final String FUSION = "org.fervor.ui.lab.fusion";
	public static final String COMPARISON = "org.fervor.ui.lab.compare";
	public static final String LIVE = "org.fervor.ui.live.live";
	/** The sample project. */
	public static final String FIRST_STEPS = "first-steps";

	private Ids() {
	}
}
