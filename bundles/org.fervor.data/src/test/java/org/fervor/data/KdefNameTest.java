package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.fervor.core.label.Expression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KdefNameTest {

	@ParameterizedTest
	@CsvSource({ "AF01ANS.JPG, A, F01, ANGER, STRAIGHT", "bm35affl.jpg, B, M35, FEAR, FULL_LEFT", "KDEF/AM10/AM10SUHR.JPG, A, M10, SURPRISE, HALF_RIGHT",
			"AF01SASS.JPG, , , , ", "AF31V.JPG, , , , ", "XF01ANS.JPG, , , , " })
	void aNameIsTakenApart(String name, String session, String subject, Expression expression, KdefName.View view) {
		assertThat(KdefName.parse(name)).isEqualTo(session == null ? Optional.empty() : Optional.of(new KdefName(session, subject, expression, view)));
	}
}
