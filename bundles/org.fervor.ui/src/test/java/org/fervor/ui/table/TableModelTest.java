package org.fervor.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.fervor.ui.table.TableModel.Direction;
import org.junit.jupiter.api.Test;

class TableModelTest {

	private record Row(String name, double value) {
	}

	private final TableModel<Row> model = new TableModel<>(
			List.of(Column.text("Name", 1, Row::name), Column.number("Value", 1, Row::value, v -> String.valueOf(v.intValue()))), Row::name);

	private final Row ten = new Row("S10 happy", 3);
	private final Row two = new Row("S2 angry", 1);
	private final Row none = new Row("s3 Angry", Double.NaN);

	TableModelTest() {
		model.rows(List.of(ten, two, none));
	}

	@Test
	void rowsKeepTheirOrderUntilSomebodySorts() {
		assertThat(model.visible()).containsExactly(ten, two, none);
	}

	@Test
	void everyWordOfTheFilterMustStandSomewhere() {
		model.filter("  angry 1 ");
		assertThat(model.visible()).containsExactly(two);
		model.filter("ANGRY");
		assertThat(model.visible()).containsExactly(two, none);
		model.filter("");
		assertThat(model.visible()).hasSize(3);
	}

	@Test
	void numbersInTextsSortByValue() {
		model.sort(0, Direction.UP);
		assertThat(model.visible()).containsExactly(two, none, ten);
		model.sort(0, Direction.DOWN);
		assertThat(model.visible()).containsExactly(ten, none, two);
		model.sort(0, Direction.NONE);
		assertThat(model.visible()).containsExactly(ten, two, none);
	}

	@Test
	void missingNumbersAreEmptyAndComeLast() {
		model.sort(1, Direction.UP);
		assertThat(model.visible()).containsExactly(two, ten, none);
		assertThat(model.columns().get(1).text().apply(none)).isEmpty();
	}

	@Test
	void aConditionAndTheFilterHoldTogetherAndOverNewRows() {
		model.condition(r -> r.value() > 0);
		model.filter("s");
		model.rows(List.of(none, two));
		assertThat(model.visible()).containsExactly(two);
	}

	@Test
	void aComparisonLooksAtTheNumberOfTheColumnThatBeginsSo() {
		TableModel<Double> numbers = new TableModel<>(List.of(Column.number("Mean size", 10, v -> v, v -> String.valueOf(v.intValue())), Column.text("Name", 10, v -> "size<3 of " + v)), String::valueOf);
		numbers.rows(List.of(1.0, 2.0, 3.0, Double.NaN));
		numbers.filter("mean<2");
		assertThat(numbers.visible()).isEqualTo(List.of(1.0));
		numbers.filter("MEANSIZE>=2 mean<=3");
		assertThat(numbers.visible()).isEqualTo(List.of(2.0, 3.0));
		numbers.filter("mean=2");
		assertThat(numbers.visible()).isEqualTo(List.of(2.0));
		numbers.filter("mean>-1.5");
		assertThat(numbers.visible()).as("what has no number is left out").hasSize(3);
		numbers.filter("size<3");
		assertThat(numbers.visible()).as("no column of numbers begins so: a word like any other").hasSize(4);
	}
}
