package org.fervor.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.fervor.core.data.Part;
import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;
import org.fervor.data.layout.Draft;
import org.fervor.data.layout.Form;
import org.fervor.data.layout.Verdict;
import org.fervor.data.scan.FoundFile;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.HomeSearch;
import org.fervor.data.scan.Peek;

/** The folders of SFEW 2.0. Each picture exists whole and as an aligned face; one form is taken, the whole one unless fewer sets of it are there. */
final class Sfew2Form implements Form {

	@Override
	public Optional<Home> find(Path path, ClassMap map) {
		return HomeSearch.below(path, SURE, Sfew2Form::isHome);
	}

	@Override
	public void collect(Draft draft) throws IOException {
		List<FoundFile> pictures = draft.pictures(draft.home()).files();
		boolean aligned = labelledSets(pictures, true) > labelledSets(pictures, false);
		pictures.forEach(p -> draft.add(p, judge(p, aligned)));
	}

	private static Verdict judge(FoundFile picture, boolean aligned) {
		String[] steps = picture.name().split("/");
		Optional<Sfew2Folder> folder = Sfew2Folder.named(steps[0]);
		if (folder.isEmpty()) {
			return new Verdict.Leave("picture outside Train, Val and Test");
		}
		if (folder.get().aligned() != aligned) {
			return new Verdict.Leave(aligned ? "whole picture; the aligned face is taken" : "aligned face; the whole picture is taken");
		}
		if (!folder.get().labelled()) {
			return new Verdict.Leave("test picture without a label");
		}
		return steps.length < 3 ? new Verdict.Leave("picture outside the class folders") : judge(folder.get(), steps[1], picture);
	}

	private static Verdict judge(Sfew2Folder folder, String classFolder, FoundFile picture) {
		Optional<Expression> label = Expression.named(classFolder);
		Part part = folder.set() == Sfew2Folder.Set.TRAIN ? Part.TRAIN : Part.TEST;
		return label.map(l -> SfewName.judge(picture.fileName(), l, part)).orElse(new Verdict.Leave("folder name that is no class"));
	}

	private static long labelledSets(List<FoundFile> pictures, boolean aligned) {
		return pictures.stream().map(p -> p.name().split("/")[0]).distinct().map(Sfew2Folder::named)
				.filter(f -> f.isPresent() && f.get().labelled() && f.get().aligned() == aligned).count();
	}

	private static boolean isHome(Peek folder) {
		return folder.folders().stream().filter(f -> Sfew2Folder.named(f).filter(Sfew2Folder::labelled).isPresent()).map(folder::into).anyMatch(Sfew2Form::isSet);
	}

	private static boolean isSet(Peek folder) {
		return folder.folders().stream().filter(f -> Expression.named(f).isPresent()).limit(2).map(folder::into).anyMatch(c -> c.hasPictures(SfewName.PATTERN));
	}
}
