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
	void anM3uNamesSongsRelativeToItselfWithTitlesAndSkipsAddresses() throws IOException {
		Path list = folder.resolve("list.m3u8");
		Files.writeString(list, "\ufeff#EXTM3U\r\n#EXTINF:123,Ana - Morning\r\nsub/a.ogg\r\n\r\n# a comment\r\nhttp://example.org/b.mp3\r\n" + folder.resolve("c.wav") + "\r\n#EXTINF:-1,Alone\r\nd.mp3\r\n");
		assertThat(PlaylistFile.read(list)).containsExactly(new Song(folder.resolve("sub/a.ogg"), "Morning", "Ana"), new Song(folder.resolve("c.wav"), "c", ""),
				new Song(folder.resolve("d.mp3"), "Alone", ""));
	}

	@Test
	void anOldM3uIsLatin1() throws IOException {
		Path list = folder.resolve("list.m3u");
		Files.write(list, "f\u00fcr.mp3\n".getBytes(StandardCharsets.ISO_8859_1));
		assertThat(PlaylistFile.read(list)).extracting(Song::title).containsExactly("f\u00fcr");
	}

	@Test
	void anXspfNamesSongsWithEncodedLocations() throws IOException {
		Path list = folder.resolve("list.xspf");
		Files.writeString(list, """
				<?xml version="1.0"?><playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList>
				<track><location>a%20b.ogg</location><title>T &amp; U</title><creator>C</creator></track>
				<track><location>%s</location></track><track><title>nowhere</title></track>
				<track><location>https://example.org/x.mp3</location></track></trackList></playlist>""".replace("%s", folder.resolve("c.flac").toUri().toString()));
		assertThat(PlaylistFile.read(list)).containsExactly(new Song(folder.resolve("a b.ogg"), "T & U", "C"), new Song(folder.resolve("c.flac"), "c", ""));
	}

	@Test
	void anXspfThatWantsToReadOtherFilesIsRefused() throws IOException {
		Path list = folder.resolve("evil.xspf");
		Files.writeString(list, "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><playlist><trackList><track><location>&x;</location></track></trackList></playlist>");
		assertThatThrownBy(() -> PlaylistFile.read(list)).isInstanceOf(UserError.class).hasMessageContaining("evil.xspf").hasMessageContaining("no XSPF");
	}

	@Test
	void aFolderGivesItsSoundFilesByName() throws IOException {
		for (String name : new String[] { "b.ogg", "a.MP3", "cover.jpg", ".hidden.ogg", "sub/c.m4a" }) {
			Files.createDirectories(folder.resolve(name).getParent());
			Files.createFile(folder.resolve(name));
		}
		assertThat(PlaylistFile.read(folder)).extracting(Song::title).containsExactly("a", "b", "c");
	}

	@Test
	void whatIsNoPlaylistIsAnErrorThatSaysWhatToGive() {
		assertThatThrownBy(() -> PlaylistFile.read(folder.resolve("x.txt"))).isInstanceOf(UserError.class).hasMessageContaining(".xspf");
		assertThatThrownBy(() -> PlaylistFile.read(folder.resolve("missing.m3u"))).isInstanceOf(UserError.class).hasMessageContaining("missing.m3u");
	}

	@Test
	void aMusicFolderHasAFolderOrPlaylistPerEmotionUnderAnyOfItsNames() throws IOException {
		Files.createDirectories(folder.resolve("happiness"));
		Files.createFile(folder.resolve("happiness/a.ogg"));
		Files.writeString(folder.resolve("happy.m3u"), "b.ogg\n");
		Files.writeString(folder.resolve("sad.m3u8"), "c.ogg\n");
		Files.createDirectories(folder.resolve("covers"));
		Playlists playlists = Playlists.in(folder);
		assertThat(playlists.of(Expression.HAPPINESS)).extracting(Song::title).containsExactly("a", "b");
		assertThat(playlists.of(Expression.SADNESS)).extracting(Song::title).containsExactly("c");
		assertThat(playlists.of(Expression.ANGER)).isEmpty();
		assertThatThrownBy(() -> Playlists.in(folder.resolve("none"))).isInstanceOf(UserError.class);
	}
}
