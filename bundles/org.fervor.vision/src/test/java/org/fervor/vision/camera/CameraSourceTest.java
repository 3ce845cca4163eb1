package org.fervor.vision.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fervor.core.frame.Frame;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.SourceLost;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraSourceTest {

	@TempDir
	Path folder;

	private final List<String> opened = new ArrayList<>();
	private final List<PixelImage> pictures = new ArrayList<>(List.of(PixelImage.black(64, 48, 3), PixelImage.black(64, 48, 3)));
	private int open;
	private boolean busy;
	private CameraSourceFactory factory;

	@BeforeEach
	void plugIn() throws IOException {
		plug("video0", "HD Webcam: HD Webcam", 0);
		plug("video1", "HD Webcam: HD Webcam", 1);
		plug("video2", "Conference Cam", 0);
		plug("video10", "Conference Cam", 0);
		CameraList list = new CameraList(folder.resolve("sys"), folder.resolve("dev"), true);
		factory = new CameraSourceFactory(list, (camera, width, height, rate) -> {
			opened.add(camera.device().getFileName() + " " + width + "x" + height);
			open += busy ? 0 : 1;
			return busy ? Optional.empty() : Optional.of(capture());
		});
	}

	@Test
	void camerasAreListedByNameAndEachOnce() {
		assertThat(factory.available()).containsExactly("camera:HD Webcam: HD Webcam", "camera:Conference Cam (" + folder.resolve("dev/video2") + ")",
				"camera:Conference Cam (" + folder.resolve("dev/video10") + ")");
	}

	@Test
	void aCameraIsOpenedByItsNameAWordOfItItsDeviceOrItsNumber() {
		for (String name : List.of("camera:HD Webcam: HD Webcam", "camera:webcam", "camera:0", "camera:" + folder.resolve("dev/video0"), "camera:", "camera")) {
			pictures.add(PixelImage.black(64, 48, 3));
			factory.open(name, Settings.defaults()).close();
		}
		factory.open(factory.available().get(2), Settings.defaults()).close();
		assertThat(opened.subList(0, 6)).containsOnly("video0 640x480");
		assertThat(opened.get(6)).isEqualTo("video10 640x480");
		assertThat(open).isZero();
	}

	@Test
	void aNameThatNoCameraHasIsAnErrorThatListsThem() {
		assertThatThrownBy(() -> factory.open("camera:Nokia", Settings.defaults())).isInstanceOf(UserError.class).hasMessageContaining("Nokia").hasMessageContaining("HD Webcam");
		assertThat(opened).isEmpty();
	}

	@Test
	void aBusyCameraIsAnErrorThatSaysWhatToDo() {
		busy = true;
		assertThatThrownBy(() -> factory.open("camera:0", Settings.defaults())).isInstanceOf(UserError.class).hasMessageContaining("another program may use it");
	}

	@Test
	void aCameraThatGivesNoPictureIsLetGoAgain() {
		pictures.clear();
		assertThatThrownBy(() -> factory.open("camera:0", Settings.defaults())).isInstanceOf(UserError.class).hasMessageContaining("gives no picture");
		assertThat(open).isZero();
	}

	@Test
	void noCameraAtAllIsAnErrorThatOffersTheActor() throws IOException {
		pictures.clear();
		for (String device : List.of("video0", "video1", "video2", "video10")) {
			Files.delete(folder.resolve("dev").resolve(device));
		}
		assertThat(factory.available()).isEmpty();
		assertThatThrownBy(() -> factory.open("camera:0", Settings.defaults())).isInstanceOf(UserError.class).hasMessageContaining("--source synthetic");
	}

	@Test
	void aCameraThatIsUnpluggedIsLostAndMayComeBack() throws Exception {
		FrameSource source = factory.open("camera:0", Settings.defaults());
		Frame first = source.next().orElseThrow();
		Frame second = source.next().orElseThrow();
		assertThat(second.number()).isEqualTo(first.number() + 1);
		Files.delete(folder.resolve("dev/video0"));
		assertThatThrownBy(source::next).isInstanceOf(SourceLost.class).hasMessageContaining("HD Webcam").matches(e -> ((SourceLost) e).mayComeBack());
		source.close();
		assertThat(open).isZero();
		assertThat(source.next()).isEmpty();
	}

	private Capture capture() {
		return new Capture() {
			@Override
			public Optional<PixelImage> grab() {
				return pictures.isEmpty() ? Optional.empty() : Optional.of(pictures.remove(0));
			}

			@Override
			public void close() {
				open--;
			}
		};
	}

	private void plug(String device, String name, int index) throws IOException {
		Path entry = Files.createDirectories(folder.resolve("sys").resolve(device));
		Files.writeString(entry.resolve("name"), name + "\n");
		Files.writeString(entry.resolve("index"), index + "\n");
		Files.createDirectories(folder.resolve("dev"));
		Files.createFile(folder.resolve("dev").resolve(device));
	}
}
