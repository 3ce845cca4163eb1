package org.fervor.live.music;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;

import org.fervor.core.label.Expression;
import org.fervor.core.music.MusicPlayer;
import org.fervor.core.music.MusicPlayerFactory;
import org.fervor.core.music.PlayerListener;
import org.fervor.core.music.PlayerStatus;
import org.fervor.core.music.Song;
import org.fervor.core.parameter.Settings;
import org.fervor.live.Outbox;
import org.fervor.live.decide.Mood;

/**
 * Plays songs by mood. A new mood changes the song only if it calls for another class of song, and not before the present song has played a while; "not sure" and "no face"
 * change nothing. What a person asks for goes before what the mood calls for. Player and listener are called without any lock, in the order of what happened. Safe for use by
 * several threads.
 */
public final class MusicDirector implements AutoCloseable {

	private final MusicPlayer player;
	private final MusicMemory memory;
	private final SongChooser chooser;
	private final DoubleSupplier clock;
	private final MusicListener listener;
	private final double leastSong;
	private final Set<Path> unplayable = new HashSet<>();
	private final Set<Expression> lamented = new HashSet<>();
	private final Outbox outbox = new Outbox();
	private Playlists playlists;
	private MoodPolicy policy;
	private Expression mood;
	private Expression held;
	private boolean chosenByHand;
	private Expression songClass;
	private Song song;
	private double songSince;

	/**
	 * @param clock    seconds since the session began
	 * @param settings values of {@link MusicParameters#ALL}
	 */
	public MusicDirector(MusicPlayerFactory players, Playlists playlists, MoodPolicy policy, MusicMemory memory, SongChooser chooser, Settings settings, DoubleSupplier clock,
			MusicListener listener) {
		this.playlists = playlists;
		this.policy = policy;
		this.memory = memory;
		this.chooser = chooser;
		this.clock = clock;
		this.listener = listener;
		this.leastSong = settings.get(MusicParameters.LEAST_SONG);
		this.player = players.create(settings, new Ear());
		player.volume(settings.get(MusicParameters.VOLUME));
	}

	/** The mood as it is now; to be told with every frame. */
	public void mood(Mood now) {
		if (now instanceof Mood.Sure sure) {
			decide(() -> {
				mood = sure.expression();
				consider();
			});
		}
	}

	/** Plays this song now and to its end, whatever the mood; then the mood decides again. */
	public void choose(Song wanted) {
		decide(() -> {
			chosenByHand = true;
			unplayable.remove(wanted.file());
			songClass = playlists.songs().entrySet().stream().filter(e -> e.getValue().contains(wanted)).map(java.util.Map.Entry::getKey).findFirst().orElse(songClass);
			begin(wanted, "chosen by hand");
		});
	}

	/** Keeps to one class of songs, whatever the mood, until {@link #follow()}. */
	public void hold(Expression wanted) {
		decide(() -> {
			held = wanted;
			chosenByHand = false;
			if (wanted != songClass || song == null) {
				change(wanted, "held by hand at " + wanted.id());
			}
		});
	}

	/** Ends {@link #choose} and {@link #hold}: the mood decides again. */
	public void follow() {
		decide(() -> {
			held = null;
			chosenByHand = false;
			consider();
		});
	}

	/** The next song of the same class. */
	public void next() {
		decide(this::advance);
	}

	/** A thumb for the song that plays; a thumb down goes on to the next song. It sticks. */
	public void thumb(MusicMemory.Thumb thumb) {
		Song meant = song();
		if (meant != null) {
			// writes a file, so not under the lock
			memory.thumb(meant.file(), thumb);
			decide(() -> {
				complain();
				if (thumb == MusicMemory.Thumb.DOWN && meant.equals(song)) {
					advance();
				}
			});
		}
	}

	public void pause() {
		player.pause();
	}

	public void resume() {
		player.resume();
	}

	public void volume(double volume) {
		player.volume(volume);
	}

	/** Another policy, or the same one edited; it is kept. */
	public void policy(MoodPolicy changed) {
		memory.policy(changed);
		decide(() -> {
			policy = changed;
			complain();
			consider();
		});
	}

	public void playlists(Playlists changed) {
		decide(() -> {
			playlists = changed;
			unplayable.clear();
			lamented.clear();
			consider();
		});
	}

	/** How the music stands. */
	public MusicState state() {
		PlayerStatus status = player.status();
		synchronized (this) {
			return new MusicState(status, policy, mood, songClass, held, chosenByHand, song == null ? MusicMemory.Thumb.NONE : memory.thumb(song.file()));
		}
	}

	/** The song that plays; null before the first one. */
	public synchronized Song song() {
		return song;
	}

	@Override
	public void close() {
		player.close();
	}

	/** Changes something under the lock, and carries out what follows from it when the lock is free again. */
	private void decide(Runnable change) {
		synchronized (this) {
			change.run();
		}
		outbox.deliver();
	}

	private void advance() {
		chosenByHand = false;
		wanted().or(() -> Optional.ofNullable(songClass)).ifPresent(c -> change(c, "asked for the next song"));
	}

	/** The class of song that hand or mood call for. */
	private Optional<Expression> wanted() {
		return held != null ? Optional.of(held) : mood == null ? Optional.empty() : policy.song(mood);
	}

	private void consider() {
		Expression wanted = wanted().orElse(null);
		boolean busy = song != null && (chosenByHand || clock.getAsDouble() - songSince < leastSong);
		if (wanted != null && wanted != songClass && !busy) {
			change(wanted, held != null ? "held by hand at " + wanted.id() : "mood " + mood.id() + " calls for " + wanted.id() + " (" + policy.name() + ")");
		}
	}

	private void change(Expression wanted, String reason) {
		List<Song> songs = playlists.of(wanted);
		Optional<Song> next = chooser.next(songs, unplayable);
		if (next.isPresent()) {
			songClass = wanted;
			begin(next.get(), reason);
		} else if (lamented.add(wanted)) {
			say(songs.isEmpty() ? "There is no song for " + wanted.id() + ": put some into a folder or playlist of that name, or change the policy."
					: "No song for " + wanted.id() + " can be played: look at the messages about them.");
		}
	}

	private void begin(Song next, String reason) {
		song = next;
		songSince = clock.getAsDouble();
		chooser.played(next);
		SongChange change = new SongChange(songSince, next, reason);
		outbox.add(() -> {
			player.play(next);
			listener.song(change);
		});
	}

	private void ended(Song over) {
		if (over.equals(song)) {
			chosenByHand = false;
			song = null;
			wanted().or(() -> Optional.ofNullable(songClass)).ifPresent(c -> change(c, "the last song ended"));
		}
	}

	private void failed(Song broken, String message) {
		unplayable.add(broken.file());
		say(message);
		if (broken.equals(song)) {
			chosenByHand = false;
			song = null;
			if (songClass != null) {
				change(songClass, "the song before could not be played");
			}
		}
	}

	private void complain() {
		if (!memory.problem().isEmpty()) {
			say(memory.problem());
		}
	}

	private void say(String message) {
		outbox.add(() -> listener.said(message));
	}

	/** What the player tells. */
	private final class Ear implements PlayerListener {
		@Override
		public void started(Song begun) {
			// the director asked for it
		}

		@Override
		public void ended(Song over) {
			decide(() -> MusicDirector.this.ended(over));
		}

		@Override
		public void failed(Song broken, String message) {
			decide(() -> MusicDirector.this.failed(broken, message));
		}

		@Override
		public void said(String message) {
			listener.said(message);
		}
	}
}
