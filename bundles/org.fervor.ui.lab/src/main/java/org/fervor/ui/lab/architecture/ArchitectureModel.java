package org.fervor.ui.lab.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.LayerCost;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.Shape;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.LayerElement;
import org.fervor.ui.lab.document.Edits;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.table.Column;
import org.fervor.ui.table.TableModel;

/** An architecture while it is edited: its layers, what each costs for a chosen input, and what is wrong. Knows no widget. */
final class ArchitectureModel {

	private final ArchitectureDocument document;
	private final Edits edits;
	private final TableModel<LayerRow> rows;
	private int inputSize = 48;
	private int classes = 7;

	ArchitectureModel(ArchitectureDocument document, Edits edits) {
		this.document = document;
		this.edits = edits;
		rows = new TableModel<>(List.of(
				Column.number(Messages.architecture_column_number, -34, r -> r.index() + 1.0, n -> String.valueOf(n.intValue())),
				Column.text(Messages.architecture_column_layer, 17, LayerRow::kind),
				Column.text(Messages.architecture_column_values, 27, r -> r.problem().isEmpty() ? r.values() : r.problem()),
				Column.text(Messages.architecture_column_output, 15, r -> r.cost().map(c -> c.output().toString()).orElse("")),
				Column.number(Messages.architecture_column_parameters, 16, r -> value(r.cost().map(LayerCost::parameters)), ArchitectureModel::grouped),
				Column.number(Messages.architecture_column_multiplyAdds, 16, r -> value(r.cost().map(LayerCost::multiplyAdds)), ArchitectureModel::grouped),
				Column.number(Messages.architecture_column_field, 9, r -> field(r), n -> String.valueOf(n.intValue()))), r -> String.valueOf(r.index()));
		update();
	}

	TableModel<LayerRow> rows() {
		return rows;
	}

	String name() {
		return document.getName() == null ? "" : document.getName();
	}

	void rename(String name) {
		edits.change(Messages.architecture_rename, () -> document.setName(name));
	}

	void input(int size, int classCount) {
		inputSize = size;
		classes = classCount;
		update();
	}

	/** What the network gets. */
	Shape input() {
		return Shape.image(inputSize);
	}

	/** Adds a layer behind the given one. @return its index */
	int add(EClass kind, int behind) {
		int last = document.getLayers().size();
		int index = Math.max(0, Math.min(behind + 1, last));
		edits.change(NLS.bind(Messages.architecture_add, LayerKinds.title(kind)), () -> document.getLayers().add(index, LayerKinds.create(kind)));
		return index;
	}

	/** @return where the copy is */
	int duplicate(int index) {
		edits.change(Messages.architecture_duplicate, () -> document.getLayers().add(index + 1, EcoreUtil.copy(document.getLayers().get(index))));
		return index + 1;
	}

	void remove(int index) {
		edits.change(Messages.architecture_remove, () -> document.getLayers().remove(index));
	}

	/** Moves a layer up (-1) or down (1). @return where it is now */
	int move(int index, int by) {
		int target = index + by;
		if (target < 0 || target >= document.getLayers().size()) {
			return index;
		}
		edits.change(Messages.architecture_move, () -> document.getLayers().move(target, index));
		return target;
	}

	void set(LayerElement element, EAttribute attribute, Object value) {
		if (!value.equals(element.eGet(attribute))) {
			edits.change(NLS.bind(Messages.architecture_set, LayerKinds.property(attribute)), () -> element.eSet(attribute, value));
		}
	}

	/** Works out all layers anew, after a change. */
	void update() {
		List<LayerRow> shown = new ArrayList<>();
		List<Layer> before = new ArrayList<>();
		boolean sound = true;
		for (int i = 0; i < document.getLayers().size(); i++) {
			LayerElement element = document.getLayers().get(i);
			Optional<LayerCost> cost = Optional.empty();
			String problem = "";
			if (sound) {
				try {
					before.add(ArchitectureDocuments.toLayer(element));
					cost = Optional.of(costOfLast(before));
				} catch (IllegalArgumentException e) {
					problem = e.getMessage();
					sound = false;
				}
			}
			shown.add(new LayerRow(i, element, LayerKinds.title(element.eClass()), LayerKinds.values(element), cost, problem));
		}
		rows.rows(shown);
	}

	/** What is wrong with the whole; empty where a run could use it. */
	String problem() {
		Optional<String> layer = rows.rows().stream().map(LayerRow::problem).filter(p -> !p.isEmpty()).findFirst();
		if (layer.isPresent()) {
			return layer.get();
		}
		try {
			shape();
			return "";
		} catch (IllegalArgumentException e) {
			return e.getMessage();
		}
	}

	/** Parameters and cost of the whole in one line; empty where something is wrong. */
	String totals() {
		try {
			NetworkShape shape = shape();
			return NLS.bind(Messages.architecture_totals, new Object[] { grouped((double) shape.parameters()), grouped((double) shape.multiplyAdds()),
					String.format(Locale.ROOT, "%.1f", shape.parameters() * 4 / 1e6) });
		} catch (IllegalArgumentException e) {
			return "";
		}
	}

	private NetworkShape shape() {
		return NetworkShape.of(ArchitectureDocuments.toArchitecture(document), input(), classes);
	}

	private LayerCost costOfLast(List<Layer> layers) {
		List<Layer> closed = new ArrayList<>(layers);
		if (!(closed.get(closed.size() - 1) instanceof Layer.Output)) {
			closed.add(new Layer.Output());
		}
		return NetworkShape.of(new Architecture("network", closed), input(), classes).layers().get(layers.size() - 1);
	}

	private static Double field(LayerRow row) {
		return row.cost().filter(c -> c.receptiveField() > 0).map(c -> (double) c.receptiveField()).orElse(Double.NaN);
	}

	private static Double value(Optional<Long> number) {
		return number.map(Long::doubleValue).orElse(Double.NaN);
	}

	/** With narrow spaces between thousands, which no language takes for a decimal point. */
	private static String grouped(Double number) {
		return String.format(Locale.ROOT, "%,d", number.longValue()).replace(',', '\u202f');
	}
}
