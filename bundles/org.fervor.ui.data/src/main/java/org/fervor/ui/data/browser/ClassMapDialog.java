package org.fervor.ui.data.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;
import org.fervor.ui.data.browser.ClassNames.Row;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.form.CheckList;
import org.fervor.ui.help.HelpTopic;

/** Asks what unknown names of classes stand for, and which experiments shall read the data set so. */
final class ClassMapDialog extends TitleAreaDialog implements HelpTopic {

	private static final int MOST_HEIGHT = 320;

	private final List<Row> rows;
	private final List<IFile> experiments;
	private final List<Combo> combos = new ArrayList<>();
	private List<String> ticked;
	private ClassMap map = ClassMap.NONE;

	/** @param experiments that use this data set */
	ClassMapDialog(Shell parent, ClassNames names, List<IFile> experiments) {
		super(parent);
		this.rows = names.rows();
		this.experiments = List.copyOf(experiments);
		this.ticked = experiments.stream().map(f -> f.getFullPath().toString()).toList();
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/** What was chosen. */
	ClassMap map() {
		return map;
	}

	/** The experiments that shall use it. */
	List<IFile> chosen() {
		return experiments.stream().filter(f -> ticked.contains(f.getFullPath().toString())).toList();
	}

	@Override
	public String helpTopic() {
		return "org.fervor.ui.data.classes";
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.classes_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.classes_title);
		setMessage(Messages.classes_ask);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(8, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		ScrolledComposite scroll = new ScrolledComposite(area, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		Composite body = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 6).applyTo(body);
		rows.forEach(r -> row(body, r));
		scroll.setContent(body);
		int height = body.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		scroll.setMinHeight(height);
		GridDataFactory.fillDefaults().grab(true, true).hint(460, Math.min(MOST_HEIGHT, height)).applyTo(scroll);
		if (!experiments.isEmpty()) {
			Label label = new Label(area, SWT.WRAP);
			label.setText(Messages.classes_experiments);
			GridDataFactory.fillDefaults().grab(true, false).hint(460, SWT.DEFAULT).indent(0, 6).applyTo(label);
			Composite boxes = new Composite(area, SWT.NONE);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(boxes);
			new CheckList(boxes, 2, paths -> ticked = paths).show(ticked.stream().map(p -> new CheckList.Choice(p, p, p)).toList(), ticked);
		}
		return area;
	}

	@Override
	protected void okPressed() {
		List<Row> chosen = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			int index = combos.get(i).getSelectionIndex();
			chosen.add(new Row(rows.get(i).name(), rows.get(i).images(), index == 0 ? Optional.empty() : Optional.of(Expression.values()[index - 1])));
		}
		map = ClassNames.mapped(chosen);
		super.okPressed();
	}

	private void row(Composite body, Row row) {
		Label name = new Label(body, SWT.NONE);
		name.setText(row.name().replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(name);
		name.setToolTipText(row.name());
		Label images = new Label(body, SWT.RIGHT);
		images.setText(row.images().map(n -> NLS.bind(Messages.classes_images, n)).orElse(""));
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(images);
		Combo combo = new Combo(body, SWT.READ_ONLY);
		combo.setItems(Stream.concat(Stream.of(Messages.classes_skip), Arrays.stream(Expression.values()).map(Expression::id)).toArray(String[]::new));
		combo.select(row.chosen().map(e -> e.ordinal() + 1).orElse(0));
		combos.add(combo);
	}
}
