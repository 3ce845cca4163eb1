package org.fervor.core.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PictureHash;
import org.fervor.core.label.Expression;
import org.junit.jupiter.api.Test;

class LeakAuditTest {

	private static final Fold FOLD = new Fold("half", List.of(0, 1), List.of(2, 3));
	private static final long PATTERN = 0x5555_5555_5555_5555L;
	private static final PictureHash NOTHING = new PictureHash(-1, 0, -1, 0);

	@Test
	void aReencodedCopyUnderAnotherNameIsFound() {
		LeakAudit audit = audit(List.of(sample("a", "S1", "S1/1"), sample("b", "S2", "S2/1"), sample("c", "S3", "S3/1"), sample("d", "S4", "S4/1")), print("1", 0x00ffL),
				print("2", 0xff00L << 32), print("3", 0x01ffL), print("4", -1));
		assertThat(audit.nearDuplicates()).isEqualTo(1);
		assertThat(audit.strangersAlike()).isEqualTo(1);
		assertThat(audit.examples()).containsExactly("c ~ a");
		assertThat(audit.badge()).isEqualTo(ProtocolBadge.NEAR_DUPLICATES);
		assertThat(audit.describe()).contains("1 look like a training image").contains("c ~ a");
	}

	@Test
	void framesOfOneRecordingAreExpectedToBeAlike() {
		LeakAudit audit = audit(List.of(sample("a", "S1", "S1/1"), sample("b", "S2", "S2/1"), sample("c", "S1", "S1/1"), sample("d", "S3", "S3/1")), print("1", 0x00ffL),
				print("2", 0xff00L << 32), print("3", 0x01ffL), print("4", -1));
		assertThat(audit.nearDuplicates()).isEqualTo(1);
		assertThat(audit.strangersAlike()).isZero();
		assertThat(audit.badge()).isEqualTo(ProtocolBadge.RANDOM);
	}

	@Test
	void aMirroredCopyInTrainingIsCalledDerived() {
		List<Sample> samples = List.of(sample("a", "", ""), sample("b", "", ""), sample("c", "", ""), sample("d", "", ""));
		PictureHash picture = new PictureHash(0x0f0f, 0, PATTERN, 0);
		PictureHash mirror = new PictureHash(0, 0, 0x0f0f0f0f0f0f0f0fL, PATTERN);
		LeakAudit audit = LeakAudit.of(samples, FOLD, List.of(new Fingerprint("1", mirror, picture), new Fingerprint("2", new PictureHash(0, -1, 0, 0), NOTHING),
				new Fingerprint("3", picture, mirror), new Fingerprint("4", new PictureHash(0, 0, 0, -1), NOTHING)));
		assertThat(audit.nearDuplicates()).isZero();
		assertThat(audit.derivedImages()).isEqualTo(1);
		assertThat(audit.badge()).isEqualTo(ProtocolBadge.NEAR_DUPLICATES);
	}

	@Test
	void anIdenticalFileIsCountedOnceAndIsWorse() {
		LeakAudit audit = audit(List.of(sample("a", "S1", ""), sample("b", "S2", ""), sample("c", "S3", ""), sample("d", "S4", "")), print("1", 1), print("2", 0xff00L << 32),
				print("1", 1), print("4", -1));
		assertThat(audit.sharedImages()).isEqualTo(1);
		assertThat(audit.nearDuplicates()).isZero();
		assertThat(audit.badge()).isEqualTo(ProtocolBadge.DUPLICATES);
	}

	private static LeakAudit audit(List<Sample> samples, Fingerprint... prints) {
		return LeakAudit.of(samples, FOLD, List.of(prints));
	}

	private static Fingerprint print(String content, long bits) {
		return new Fingerprint(content, new PictureHash(bits, bits, PATTERN, PATTERN), NOTHING);
	}

	private static Sample sample(String name, String subject, String sequence) {
		return new Sample(new ImageSource.PictureFile(Path.of(name), name), Expression.FEAR, subject, sequence, Part.NONE);
	}
}
