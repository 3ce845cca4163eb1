package org.fervor.live.music;

import org.fervor.core.music.MusicPlayerFactory;
import org.junit.jupiter.api.Nested;

/** The players of this bundle keep the contract. */
class PlayersTest {

	@Nested
	class BuiltIn extends MusicPlayerContract {
		@Override
		MusicPlayerFactory factory() {
			FakeSound sound = new FakeSound();
			return new BuiltInPlayerFactory(sound, sound);
		}
	}

	@Nested
	class None extends MusicPlayerContract {
		@Override
		MusicPlayerFactory factory() {
			return new NoPlayerFactory();
		}
	}
}
