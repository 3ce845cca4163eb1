package org.fervor.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.fervor.core.data.Part;
import org.fervor.core.label.ClassMap;
import org.fervor.data.layout.Draft;
import org.fervor.data.layout.Form;
import org.fervor.data.layout.Verdict;
import org.fervor.data.scan.FoundFile;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.HomeSearch;
import org.fervor.data.scan.Peek;

/** AffectNet as it is given out since 2021: {@code train_set|val_set/images/ID.jpg}, each with its label in {@code annotations/ID_exp.npy}. */
final class AffectNetArraysForm implements Form {

	private static final Map<String, Part> SETS = Map.of("train_set", Part.TRAIN, "val_set", Part.TEST);
	private static final String PICTURES = "images";
	private static final String LABELS = "annotations";
	private static final Pattern INSIDE = Pattern.compile("train_set|val_set|images|annotations", Pattern.CASE_INSENSITIVE);

	@Override
	public Optional<Home> find(Path path, ClassMap map) {
		return HomeSearch.around(path, INSIDE, SURE, AffectNetArraysForm::isHome);
	}

	@Override
	public void collect(Draft draft) throws IOException {
		Peek home = Peek.at(draft.home());
		for (String set : sets(home)) {
			Peek folder = home.into(set);
			Path labels = folder.folder().resolve(folder.folderNamed(LABELS).orElseThrow());
			draft.covers(labels);
			List<FoundFile> pictures = draft.pictures(folder.folder().resolve(folder.folderNamed(PICTURES).orElseThrow())).files();
			draft.progress().step("read the labels of " + set, pictures.size());
			for (FoundFile picture : pictures) {
				draft.progress().checkCancelled();
				draft.add(picture, judge(labels.resolve(picture.stem() + "_exp.npy"), SETS.get(set.toLowerCase(Locale.ROOT))));
				draft.progress().advance(1);
			}
		}
	}

	private static Verdict judge(Path label, Part part) throws IOException {
		if (!Files.isRegularFile(label)) {
			return new Verdict.Leave("picture without a label");
		}
		return NpyScalar.read(label).map(number -> AffectNetCodes.judge(number, part)).orElse(new Verdict.Leave("label that is not understood"));
	}

	private static boolean isHome(Peek folder) {
		return !sets(folder).isEmpty();
	}

	private static List<String> sets(Peek home) {
		return home.folders().stream().filter(f -> SETS.containsKey(f.toLowerCase(Locale.ROOT)))
				.filter(f -> home.into(f).folderNamed(LABELS).isPresent() && home.into(f).folderNamed(PICTURES).isPresent()).toList();
	}
}
