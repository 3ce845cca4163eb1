package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.fervor.core.compute.BackendInfo;
import org.junit.jupiter.api.Test;

class Nd4jBackendTest {

	@Test
	void layersRunOnOneDnn() {
		BackendInfo info = new Nd4jComputeService().backend();

		assertThat(info.problem()).isEmpty();
		assertThat(info.helpers()).isTrue();
		assertThat(Nd4jBackend.convolutionHelper()).contains("MKLDNNConvHelper");
	}

	@Test
	void theBackendIsNamedWithItsVersion() {
		BackendInfo info = new Nd4jComputeService().backend();

		assertThat(info.backend()).isEqualTo("ND4J CpuBackend 1.0.0-M2.1");
		assertThat(info.blas()).startsWith("OpenBLAS");
		assertThat(info.threads()).isOne();
	}

	@Test
	void whatIsMissingIsSaidWithTheRemedy() {
		assertThat(Nd4jBackend.problem(true, true)).isEmpty();
		assertThat(Nd4jBackend.problem(false, true)).contains("helpers are off", "-Dorg.eclipse.deeplearning4j.helpers.disable=false", "Nd4jCpu");
		assertThat(Nd4jBackend.problem(true, false)).contains("oneDNN library does not start", "install");
	}

	@Test
	void aProcessorWithoutAvx2IsNamedWithTheRemedy() {
		assertThat(Cpu.problem(List.of("model name\t: Intel(R) Core(TM) i7-2600", "flags\t\t: fpu sse4_2 avx")).orElseThrow()).contains("Intel(R) Core(TM) i7-2600",
				"no AVX2", "train and score on a machine");
	}

	@Test
	void aProcessorWithAvx2IsNoProblem() {
		assertThat(Cpu.problem(List.of("flags\t\t: fpu avx avx2 fma"))).isEmpty();
	}

	@Test
	void whereTheFlagsAreUnknownNothingIsClaimed() {
		assertThat(Cpu.problem(List.of("processor : 0"))).isEmpty();
	}
}
