package org.fervor.live.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fervor.core.label.Expression;
import org.fervor.core.music.Song;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaylistFileTest {

	@TempDir
	Path folder;

	@Test
	void anM3uNamesSongsRelativeToItselfWithTitlesAndCountsAddressesAndMissingFiles() throws IOException {
		songs("sub/a.ogg", "c.wav", "d.mp3");
		Path list = list("list.m3u8", "\ufeff#EXTM3U\r\n#EXTINF:123,Ana - Morning\r\nsub/a.ogg\r\n\r\n# a comment\r\nhttp://example.org/b.mp3\r\n" + folder.resolve("c.wav")
				+ "\r\n#EXTINF:-1,Alone\r\nd.mp3\r\ngone.ogg\r\nHTTPS://example.org/c.mp3\r\nsub\r\nlist.m3u8\r\n");
		SongList read = PlaylistFile.read(list);
		assertThat(read.songs()).containsExactly(new Song(folder.resolve("sub/a.ogg"), "Morning", "Ana"), new Song(folder.resolve("c.wav"), "c", ""), new Song(folder.resolve("d.mp3"), "Alone", ""));
		assertThat(read.problem())
				.contains("5 of 8 dropped: 2 × network address (http://example.org/b.mp3), 1 × no such file (gone.ogg), 1 × folder (sub), 1 × another playlist (list.m3u8)");
	}

	@Test
	void entriesAreTakenLiterallyWhereThatIsThereAndDecodedWhereNot() throws IOException {
		songs("with space.ogg", "100% love.ogg", "a%20b.ogg", "a b.ogg", "Ode:Joy.ogg", "hash#1.ogg", "q?.ogg", "a+b.ogg", "\u00fcber.ogg");
		assertThat(titles("with%20space.ogg")).containsExactly("with space");
		assertThat(titles("100%25%20love.ogg", "100% love.ogg")).containsExactly("100% love", "100% love");
		assertThat(titles("a%20b.ogg")).containsExactly("a%20b");
		assertThat(titles("Ode:Joy.ogg", "hash#1.ogg", "q?.ogg", "a+b.ogg", "Ode%3AJoy.ogg")).containsExactly("Ode:Joy", "hash#1", "q?", "a+b", "Ode:Joy");
		assertThat(titles("%C3%BCber.ogg", "u%CC%88ber.ogg", ".\\with space.ogg")).containsExactly("\u00fcber", "\u00fcber", "with space");
	}

	@Test
	void fileAddressesAreReadHoweverTheyAreWritten() throws IOException {
		songs("with space.ogg", "plain.ogg");
		assertThat(titles("file://" + folder + "/plain.ogg", "file://" + folder + "/with%20space.ogg", "file://" + folder + "/with space.ogg", "file://localhost" + folder + "/plain.ogg",
				"file:" + folder + "/plain.ogg", "FILE://LOCALHOST" + folder + "/plain.ogg")).containsExactly("plain", "with space", "with space", "plain", "plain", "plain");
		assertThat(PlaylistFile.read(list("l.m3u", "file://nas/music/plain.ogg\n")).problem()).contains("1 of 1 dropped: 1 × on another computer (file://nas/music/plain.ogg)");
	}

	@Test
	void aListInUtf16IsReadWithItsMarkAndWithout() throws IOException {
		songs("f\u00fcr.ogg");
		for (java.nio.charset.Charset charset : java.util.List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			Path list = folder.resolve("list.m3u");
			Files.write(list, "#EXTM3U\nf\u00fcr.ogg\n".getBytes(charset));
			assertThat(PlaylistFile.read(list).songs()).extracting(Song::title).containsExactly("f\u00fcr");
		}
	}

	@Test
	void anOldM3uIsLatin1AndAnOlderOneEndsItsLinesWithACarriageReturn() throws IOException {
		songs("f\u00fcr.mp3", "b.mp3");
		Path list = folder.resolve("list.m3u");
		Files.write(list, "f\u00fcr.mp3\rb.mp3\r".getBytes(StandardCharsets.ISO_8859_1));
		assertThat(PlaylistFile.read(list).songs()).extracting(Song::title).containsExactly("f\u00fcr", "b");
	}

	@Test
	void anXspfNamesSongsWithEncodedLocations() throws IOException {
		songs("a b.ogg", "c.flac");
		Path list = list("list.xspf", """
				<?xml version="1.0"?><playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList>
				<track><location>a%20b.ogg</location><title>T &amp; U</title><creator>C</creator></track>
				<track><location>%s</location></track><track><title>nowhere</title></track>
				<track><location>https://example.org/x.mp3</location></track></trackList></playlist>""".replace("%s", folder.resolve("c.flac").toUri().toString()));
		SongList read = PlaylistFile.read(list);
		assertThat(read.songs()).containsExactly(new Song(folder.resolve("a b.ogg"), "T & U", "C"), new Song(folder.resolve("c.flac"), "c", ""));
		assertThat(read.problem()).contains("2 of 4 dropped: 1 × no location (track 3), 1 × network address (https://example.org/x.mp3)");
	}

	@Test
	void anXspfThatWantsToReadOtherFilesIsRefused() throws IOException {
		Path list = list("evil.xspf", "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><playlist><trackList><track><location>&x;</location></track></trackList></playlist>");
		assertThatThrownBy(() -> PlaylistFile.read(list)).isInstanceOf(UserError.class).hasMessageContaining("evil.xspf").hasMessageContaining("no XSPF");
	}

	@Test
	void aFolderGivesItsSoundFilesByNameAndCountsTheOthers() throws IOException {
		songs("b.ogg", "a.MP3", "cover.jpg", ".hidden.ogg", "sub/c.m4a");
		Files.createSymbolicLink(folder.resolve("link"), folder.resolve("sub"));
		Files.createSymbolicLink(folder.resolve("loop"), folder);
		SongList read = PlaylistFile.read(folder);
		assertThat(read.songs()).extracting(Song::title).containsExactly("a", "b", "c", "c");
		assertThat(read.problem()).contains("2 of 6 dropped: 1 × no sound file (cover.jpg), 1 × cannot be read (loop)");
	}

	@Test
	void whatIsNoPlaylistIsAnErrorThatSaysWhatToGive() {
		assertThatThrownBy(() -> PlaylistFile.read(folder.resolve("x.txt"))).isInstanceOf(UserError.class).hasMessageContaining(".xspf");
		assertThatThrownBy(() -> PlaylistFile.read(folder.resolve("missing.m3u"))).isInstanceOf(UserError.class).hasMessageContaining("missing.m3u");
	}

	@Test
	void aMusicFolderHasAFolderOrPlaylistPerEmotionUnderAnyOfItsNames() throws IOException {
		songs("happiness/a.ogg", "b.ogg", "c.ogg");
		list("happy.m3u", "b.ogg\n");
		list("sad.m3u8", "c.ogg\n");
		Playlists playlists = Playlists.in(folder);
		assertThat(playlists.of(Expression.HAPPINESS)).extracting(Song::title).containsExactly("a", "b");
		assertThat(playlists.of(Expression.SADNESS)).extracting(Song::title).containsExactly("c");
		assertThat(playlists.of(Expression.ANGER)).isEmpty();
		assertThat(playlists.summary()).isEqualTo("3 songs: happiness 2, sadness 1");
		assertThatThrownBy(() -> Playlists.in(folder.resolve("none"))).isInstanceOf(UserError.class);
	}

	@Test
	void aMusicFolderOfWhichSomethingIsNoMusicIsReadAndSaysSo() throws IOException {
		songs("happiness/a.ogg", "happiness.jpg", "README.txt", "covers/x.jpg", "song.ogg");
		list("sad.xspf", "no XML");
		list("fear.m3u", "gone\u001b[31m.ogg\n");
		Playlists playlists = Playlists.in(folder);
		assertThat(playlists.summary()).isEqualTo("1 song: happiness 1");
		assertThat(playlists.problems()).hasSize(5);
		assertThat(playlists.problem().orElseThrow()).contains("covers: belongs to no emotion").contains("happiness.jpg: is no folder of songs and no playlist").contains("song.ogg: belongs to no emotion")
				.contains("sad.xspf: cannot be read as a playlist").contains("fear.m3u: 1 of 1 dropped: 1 × no such file (gone\ufffd[31m.ogg)").doesNotContain("README");
	}

	private java.util.List<String> titles(String... lines) throws IOException {
		SongList read = PlaylistFile.read(list("list.m3u", String.join("\n", lines)));
		assertThat(read.problem()).isEmpty();
		return read.songs().stream().map(Song::title).toList();
	}

	private Path list(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private void songs(String... names) throws IOException {
		for (String name : names) {
			Files.createDirectories(folder.resolve(name).getParent());
			Files.createFile(folder.resolve(name));
		}
	}
}
