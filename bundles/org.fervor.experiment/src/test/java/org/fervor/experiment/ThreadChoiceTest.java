package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.fervor.core.compute.BackendInfo;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.Test;

class ThreadChoiceTest {

	private static final Architecture SMALL = PaperNetworks.cnn1();
	private static final Architecture LARGE = PaperNetworks.cnn2();

	@Test
	void oneTrainingTakesAllCoresAndSoDoTwoOfVeryDifferentSize() {
		assertThat(threads(2, plan("subject", LARGE))).containsExactly(2);
		assertThat(threads(2, plan("subject", SMALL, LARGE))).containsExactly(2);
		assertThat(threads(3, plan("subject", LARGE))).containsExactly(3);
	}

	@Test
	void trainingsThatFillTheCoresSideBySideTakeOneEach() {
		assertThat(threads(2, plan("kfold:10", LARGE))).containsExactly(1);
		assertThat(threads(2, plan("loso", SMALL, LARGE))).containsExactly(1);
		assertThat(threads(2, plan("random", SMALL, LARGE), plan("subject", SMALL, LARGE))).containsExactly(1, 1);
		assertThat(threads(1, plan("subject", LARGE))).containsExactly(1);
	}

	@Test
	void aNetworkThatGainsNothingAndANumberThatWasGivenAreLeftAlone() {
		assertThat(new ThreadChoice(new Compute(1), 2).decided(List.of(plan("subject", LARGE))).get(0).settings().get(TrainingParameters.THREADS)).isEqualTo(1);
		RunPlan given = plan("subject", LARGE).with(Settings.defaults().with(TrainingParameters.THREADS, 1));
		assertThat(new ThreadChoice(new Compute(8), 8).decided(List.of(given)).get(0)).isEqualTo(given);
		assertThat(ThreadChoice.atOnce(List.of(given), 8)).isEqualTo(8);
		assertThat(ThreadChoice.atOnce(List.of(given, given.with(Settings.defaults().with(TrainingParameters.THREADS, 3))), 8)).isEqualTo(2);
	}

	private static List<Integer> threads(int cores, RunPlan... plans) {
		return new ThreadChoice(new Compute(8), cores).decided(List.of(plans)).stream().map(p -> p.settings().get(TrainingParameters.THREADS)).toList();
	}

	private static RunPlan plan(String split, Architecture... networks) {
		return new RunPlan("plan", Path.of("data"), Stream.of(networks).toList(), SplitProtocol.parse(split), List.of("sum"), List.of(), Settings.defaults());
	}

	/** Says how many threads are of use, and trains nothing. */
	private record Compute(int useful) implements ComputeService {
		@Override
		public int usefulThreads(NetworkShape shape) {
			return useful;
		}

		@Override
		public BackendInfo backend() {
			return new BackendInfo("fake", "none", false, 1, "");
		}

		@Override
		public Network train(TrainingJob job, TrainingListener listener, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Network load(Path file) {
			throw new UnsupportedOperationException();
		}
	}
}
