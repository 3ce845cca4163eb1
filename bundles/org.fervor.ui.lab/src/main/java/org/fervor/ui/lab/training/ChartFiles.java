package org.fervor.ui.lab.training;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.fervor.core.io.AtomicFile;
import org.fervor.ui.chart.CurveChart;
import org.fervor.ui.chart.CurveExport;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

/** Writes the charts on the screen into files: a picture (PNG), a drawing (SVG) or a table (CSV); one file per chart. */
final class ChartFiles {

	private final Shell shell;
	private final Tasks tasks;

	ChartFiles(Shell shell, Tasks tasks) {
		this.shell = shell;
		this.tasks = tasks;
	}

	/** Asks where to, and writes. */
	void ask(CurvesPage page, TrainingModel model) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.training_export);
		dialog.setFilterNames(new String[] { "SVG (*.svg)", "PNG (*.png)", "CSV (*.csv)" });
		dialog.setFilterExtensions(new String[] { "*.svg", "*.png", "*.csv" });
		dialog.setFileName("curves.svg");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			boolean named = chosen.matches("(?i).*\\.(svg|png|csv)");
			write(page, Path.of(named ? chosen : chosen + dialog.getFilterExtensions()[Math.max(0, dialog.getFilterIndex())].substring(1)));
		}
	}

	private void write(CurvesPage page, Path file) {
		Map<Path, byte[]> contents = contents(page, page.measures(), file);
		tasks.quick(Messages.training_export, progress -> {
			for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
				AtomicFile.write(entry.getKey(), entry.getValue());
			}
			return "";
		}, new Outcome<String>() {
			@Override
			public void done(String nothing) {
				// the files are where the user wanted them
			}

			@Override
			public void failed(String message) {
				MessageDialog.openError(shell, Messages.training_export, NLS.bind(Messages.document_notSavedWhy, file, message));
			}
		});
	}

	/** One chart takes the name itself, several add that of their measure. */
	static Map<Path, byte[]> contents(CurvesPage page, Set<CurveMeasure> measures, Path file) {
		String name = file.getFileName().toString();
		String stem = name.substring(0, name.lastIndexOf('.'));
		String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		Map<Path, byte[]> contents = new LinkedHashMap<>();
		for (CurveMeasure measure : measures) {
			Path place = measures.size() == 1 ? file : file.resolveSibling(stem + "-" + measure.id() + "." + kind);
			CurveChart chart = page.chart(measure);
			CurveExport export = new CurveExport(chart.curves(), Messages.training_epoch, measure.title());
			contents.put(place, switch (kind) {
				case "png" -> png(chart);
				case "csv" -> export.csv().getBytes(StandardCharsets.UTF_8);
				default -> export.svg(chart.isLog()).getBytes(StandardCharsets.UTF_8);
			});
		}
		return contents;
	}

	private static byte[] png(CurveChart chart) {
		Point size = chart.getSize();
		Image image = new Image(chart.getDisplay(), size.x, size.y);
		GC gc = new GC(image);
		chart.print(gc);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData() };
		image.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		loader.save(bytes, SWT.IMAGE_PNG);
		return bytes.toByteArray();
	}
}
