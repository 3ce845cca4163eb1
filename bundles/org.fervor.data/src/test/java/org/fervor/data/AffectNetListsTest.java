package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.label.Expression;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;

class AffectNetListsTest extends PictureTreeContract {

	private static final String LISTS = "Manually_Annotated_file_lists/";
	private static final String PICTURES = "Manually_Annotated_Images/";
	private static final String HEADER = "subDirectory_filePath,face_x,face_y,face_width,face_height,facial_landmarks,expression,valence,arousal\n";

	private static String row(String picture, String expression) {
		return picture + ",134,134,899,899,181.6;530.9;188.3;627.5," + expression + ",-0.5,0.3\n";
	}

	@Override
	DatasetReader reader() {
		return new AffectNetReader();
	}

	@Override
	void write(Tree tree) {
		tree.text(LISTS + "training.csv", HEADER + row("689/a.jpg", "1") + row("392/b.JPG", "7")).text(LISTS + "validation.csv", row("103/c.png", "0"))
				.pictures(PICTURES + "689/a.jpg", PICTURES + "392/b.JPG", PICTURES + "103/c.png");
	}

	@Test
	void theListsTellClassAndPartWithOrWithoutHeader() {
		Dataset dataset = read();
		assertThat(names(dataset)).containsExactly(PICTURES + "103/c.png", PICTURES + "392/b.JPG", PICTURES + "689/a.jpg");
		assertThat(dataset.samples()).extracting(Sample::label).containsExactly(Expression.NEUTRAL, Expression.CONTEMPT, Expression.HAPPINESS);
		assertThat(dataset.samples()).extracting(Sample::part).containsExactly(Part.TEST, Part.TRAIN, Part.TRAIN);
	}

	@Test
	void picturesWithoutAnExpressionAreCountedByKind() {
		new Tree(root).text(LISTS + "validation.csv", HEADER + row("103/c.png", "8") + row("103/d.png", "9") + row("103/e.png", "10") + row("103/f.png", "11"))
				.pictures(PICTURES + "103/d.png", PICTURES + "103/e.png", PICTURES + "103/f.png");
		assertThat(read().leftOut()).containsExactly(new LeftOut("label that is not understood", 1, PICTURES + "103/f.png"),
				new LeftOut("labelled 10, no face", 1, PICTURES + "103/e.png"), new LeftOut("labelled 8, none of the expressions", 1, PICTURES + "103/c.png"),
				new LeftOut("labelled 9, uncertain", 1, PICTURES + "103/d.png"));
	}

	@Test
	void anAddressInAListIsAMissingPictureAndContactsNoOne() throws IOException {
		try (java.net.ServerSocket server = new java.net.ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress())) {
			String address = "http://127.0.0.1:" + server.getLocalPort() + "/a.png";
			new Tree(root).text(LISTS + "validation.csv", HEADER + row("103/c.png", "1") + row(address, "2") + row("file://127.0.0.1:" + server.getLocalPort() + "/b.png", "3"));
			assertThat(read().leftOut()).anySatisfy(l -> assertThat(l).extracting(LeftOut::reason, LeftOut::count).containsExactly("label without a picture", 2));
			// connections are accepted in their order: the first one must be the one made here
			try (java.net.Socket own = new java.net.Socket(server.getInetAddress(), server.getLocalPort()); java.net.Socket first = server.accept()) {
				assertThat(first.getPort()).isEqualTo(own.getLocalPort());
			}
		}
	}

	@Test
	void rowsAndPicturesThatDoNotMeetAreCounted() {
		new Tree(root).text(LISTS + "validation.csv", row("103/c.png", "1") + "short,row\n" + row("9/gone.png", "1")).pictures(PICTURES + "1/new.png");
		assertThat(read().leftOut()).containsExactly(new LeftOut("label without a picture", 1, "9/gone.png"),
				new LeftOut("picture without a label", 1, PICTURES + "1/new.png"), new LeftOut("row that is not understood", 1, "validation.csv row 2"));
	}

	@Test
	void anotherHeaderIsQuoted() {
		new Tree(root).text(LISTS + "training.csv", "file,label\n");
		assertThatThrownBy(this::read).isInstanceOf(UserError.class)
				.hasMessageStartingWith(root.resolve(LISTS + "training.csv") + ": the header is \"file,label\", expected subDirectory_filePath");
	}

	@Test
	void aBrokenTableIsNamed() {
		new Tree(root).text(LISTS + "training.csv", HEADER + "\"689/a.jpg\"x,1\n");
		assertThatThrownBy(this::read).isInstanceOf(UserError.class).hasMessageStartingWith(root.resolve(LISTS + "training.csv") + ": this is no table");
	}

	@Test
	void aPictureIsFoundWhateverItsExtensionAndCase() throws IOException {
		Files.move(root.resolve(PICTURES + "689/a.jpg"), root.resolve(PICTURES + "689/A.png"));
		Files.move(root.resolve(PICTURES + "392/b.JPG"), root.resolve(PICTURES + "392/b.jpeg"));
		Dataset dataset = read();
		assertThat(names(dataset)).containsExactly(PICTURES + "103/c.png", PICTURES + "392/b.jpeg", PICTURES + "689/A.png");
		assertThat(dataset.leftOut()).isEmpty();
	}

	@Test
	void aByteOrderMarkCostsNoLabel() {
		new Tree(root).text(LISTS + "validation.csv", "\uFEFF" + row("103/c.png", "0")).text(LISTS + "training.csv", "\uFEFF" + HEADER + row("689/a.jpg", "1") + row("392/b.JPG", "7"));
		assertThat(read().leftOut()).isEmpty();
		assertThat(read().samples()).hasSize(3);
	}

	@Test
	void theFoldersAndFilesInsideLeadToTheWhole() {
		assertThat(read(root.resolve(LISTS))).isEqualTo(read());
		assertThat(read(root.resolve(PICTURES))).isEqualTo(read());
		assertThat(read(root.resolve(LISTS + "validation.csv"))).isEqualTo(read());
	}

	@Test
	void listsWithoutThePicturesGetARemedy() throws IOException {
		Files.move(root.resolve(PICTURES), root.resolve("elsewhere"));
		assertThatThrownBy(this::read).isInstanceOf(UserError.class).hasMessageContaining("put the folder Manually_Annotated_Images beside");
	}
}
