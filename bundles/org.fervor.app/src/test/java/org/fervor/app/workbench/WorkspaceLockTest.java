package org.fervor.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.osgi.service.datalocation.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLockTest {

	@TempDir
	private Path home;

	@Test
	void aLocationThatNobodyHasSetBecomesItsDefaultAndIsLocked() {
		Place place = new Place(null);
		assertThat(WorkspaceLock.take(place)).isEmpty();
		assertThat(place.locked).isEqualTo(place.getDefault());
	}

	@Test
	void aLocationFromTheCommandLineIsLockedAsItIs() throws Exception {
		URL other = home.resolve("other").toUri().toURL();
		Place place = new Place(other);
		assertThat(WorkspaceLock.take(place)).isEmpty();
		assertThat(place.locked).isEqualTo(other);
	}

	@Test
	void aWorkspaceInUseIsNamedWithWhatToDo() throws Exception {
		Place place = new Place(home.resolve("mine").toUri().toURL());
		place.free = false;
		assertThat(WorkspaceLock.take(place).orElseThrow()).contains(home.resolve("mine").toString(), "open in another Fervor", "--workspace");
	}

	@Test
	void aWorkspaceThatCannotBeWrittenSaysWhy() {
		Place place = new Place(null);
		place.broken = true;
		assertThat(WorkspaceLock.take(place).orElseThrow()).contains(home.resolve("default").toString(), "no space left", "--workspace");
	}

	/** As Equinox does it: what is not set cannot be locked. */
	private final class Place implements Location {

		private URL url;
		private URL locked;
		private boolean free = true;
		private boolean broken;

		Place(URL url) {
			this.url = url;
		}

		@Override
		public boolean lock() throws IOException {
			if (url == null || broken) {
				throw new IOException(broken ? "no space left" : "the location has not been set");
			}
			locked = free ? url : null;
			return free;
		}

		@Override
		public boolean set(URL value, boolean lock) throws IOException {
			url = value;
			return !lock || lock();
		}

		@Override
		public boolean isSet() {
			return url != null;
		}

		@Override
		public URL getURL() {
			return url;
		}

		@Override
		public URL getDefault() {
			try {
				return home.resolve("default").toUri().toURL();
			} catch (IOException e) {
				throw new AssertionError(e);
			}
		}

		@Override
		public boolean allowsDefault() {
			return true;
		}

		@Override
		public Location getParentLocation() {
			return null;
		}

		@Override
		public URL getDataArea(String path) {
			throw new UnsupportedOperationException();
		}

		@Override
		public boolean isReadOnly() {
			return false;
		}

		@Override
		public boolean setURL(URL value, boolean lock) {
			throw new UnsupportedOperationException();
		}

		@Override
		public boolean set(URL value, boolean lock, String file) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void release() {
			locked = null;
		}

		@Override
		public boolean isLocked() {
			return locked != null;
		}

		@Override
		public Location createLocation(Location parent, URL value, boolean readonly) {
			throw new UnsupportedOperationException();
		}
	}
}
