package org.fervor.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.fervor.core.compute.BackendInfo;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.frame.Frame;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.frame.SourceLost;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.Scores;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;

/**
 * A world in which a frame is its message: the value of a frame's first pixel is the index of the expression in it plus 1, 0 means no face, and the second pixel's value is how
 * many faces there are.
 */
public final class Fakes {

	public static final AtomicInteger OPEN = new AtomicInteger();

	private Fakes() {
	}

	/** A grey frame that shows this expression on so many faces. */
	public static PixelImage picture(Expression expression, int faces) {
		PixelImage image = PixelImage.black(64, 48, 3);
		java.util.Arrays.fill(image.pixels(), (byte) 100);
		image.pixels()[0] = (byte) (expression == null ? 0 : expression.ordinal() + 1);
		image.pixels()[1] = (byte) faces;
		return image;
	}

	/** What a source does at each step: a frame, a loss, or the end. */
	public static final class Script implements FrameSourceFactory {
		private final List<Object> steps;
		public final AtomicInteger opened = new AtomicInteger();
		public final AtomicInteger closed = new AtomicInteger();
		public String warning = "";
		private int at;

		/** @param steps pictures, {@link SourceLost}s, {@link UserError}s (thrown at the next opening), or "wait" */
		public Script(List<?> steps) {
			this.steps = new ArrayList<>(steps);
		}

		@Override
		public String id() {
			return "script";
		}

		@Override
		public int rank() {
			return 0;
		}

		@Override
		public boolean accepts(String source) {
			return source.equals("script");
		}

		@Override
		public List<String> available() {
			return List.of("script");
		}

		@Override
		public synchronized FrameSource open(String source, Settings settings) {
			if (at < steps.size() && steps.get(at) instanceof UserError error) {
				at++;
				throw error;
			}
			opened.incrementAndGet();
			OPEN.incrementAndGet();
			double rate = settings.get(RATE);
			return new FrameSource() {
				private boolean over;

				@Override
				public String name() {
					return "script";
				}

				@Override
				public boolean live() {
					return false;
				}

				@Override
				public Optional<Frame> next() throws SourceLost {
					synchronized (Script.this) {
						while (!over && at < steps.size() && steps.get(at).equals("wait")) {
							try {
								Script.this.wait();
							} catch (InterruptedException e) {
								return Optional.empty();
							}
						}
						if (over || at >= steps.size()) {
							return Optional.empty();
						}
						Object step = steps.get(at);
						if (step instanceof UserError) {
							return Optional.empty();
						}
						at++;
						if (step instanceof SourceLost lost) {
							throw lost;
						}
						return Optional.of(new Frame(at - 1L, (at - 1) / rate, (PixelImage) step));
					}
				}

				@Override
				public String warning() {
					return warning;
				}

				@Override
				public void close() {
					synchronized (Script.this) {
						if (!over) {
							over = true;
							closed.incrementAndGet();
							OPEN.decrementAndGet();
							Script.this.notifyAll();
						}
					}
				}
			};
		}
	}

	/** Finds as many faces as the frame says, each larger than the next. */
	public static final class Faces implements FaceDetectorFactory {
		public Function<PixelImage, List<Face>> look = image -> {
			int count = image.pixels()[0] == 0 ? 0 : image.pixels()[1];
			List<Face> faces = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				faces.add(Face.boxed(new Box(i, i, 30 - Math.min(i, 20), 30 - Math.min(i, 20)), 1, "auto"));
			}
			return faces;
		};

		@Override
		public String id() {
			return "auto";
		}

		@Override
		public List<Parameter<?>> parameters() {
			return List.of(Parameter.flag("fake-tracking", false, "follows by itself"));
		}

		@Override
		public FaceDetector create(Settings settings) {
			OPEN.incrementAndGet();
			return new FaceDetector() {
				@Override
				public List<Face> detect(PixelImage image) {
					return look.apply(image);
				}

				@Override
				public void close() {
					OPEN.decrementAndGet();
				}
			};
		}
	}

	/** Hands the frame's first pixel through. */
	public static final class Cropper implements FaceCropper {
		@Override
		public PixelImage crop(PixelImage image, Face face, Settings settings) {
			PixelImage crop = PixelImage.black(settings.get(SIZE), settings.get(SIZE), 3);
			crop.pixels()[0] = image.pixels()[0];
			return crop;
		}

		@Override
		public PixelImage resize(PixelImage image, Settings settings) {
			return crop(image, null, settings);
		}
	}

	/** Loads networks that are sure of what the frame says; a file with "six" in its name has six classes, one with "whole" learned without a detector; one with "broken" is none. */
	public static final class Compute implements ComputeService {
		@Override
		public BackendInfo backend() {
			return new BackendInfo("fake", "fake", false, 1, "");
		}

		@Override
		public Network train(TrainingJob job, TrainingListener listener, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Network load(Path file) {
			if (file.toString().contains("broken")) {
				throw new UserError(file + " is no model; restore it");
			}
			return network(file.toString().contains("six") ? LabelSet.SIX : LabelSet.SEVEN, 0.9, file.toString().contains("whole") ? Map.of("detector", "none") : Map.of());
		}
	}

	/** A network that gives this share to the class that the picture names. */
	public static Network network(LabelSet labels, double sure) {
		return network(labels, sure, Map.of());
	}

	private static Network network(LabelSet labels, double sure, Map<String, String> notes) {
		OPEN.incrementAndGet();
		return new Network() {
			@Override
			public Architecture architecture() {
				return PaperNetworks.cnn1();
			}

			@Override
			public Shape input() {
				return Shape.image(48);
			}

			@Override
			public LabelSet labels() {
				return labels;
			}

			@Override
			public Map<String, String> notes() {
				return notes;
			}

			@Override
			public Scores score(List<PixelImage> images) {
				return new Scores(images.stream().map(image -> {
					double[] scores = new double[labels.size()];
					java.util.Arrays.fill(scores, (1 - sure) / (labels.size() - 1));
					scores[(image.pixels()[0] - 1) % labels.size()] = sure;
					return scores;
				}).toList());
			}

			@Override
			public void save(Path file, Map<String, String> notes) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void close() {
				OPEN.decrementAndGet();
			}
		};
	}
}
