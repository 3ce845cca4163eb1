package org.fervor.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.fervor.core.data.Part;
import org.fervor.core.label.ClassMap;
import org.fervor.core.task.UserError;
import org.fervor.data.layout.Draft;
import org.fervor.data.layout.Form;
import org.fervor.data.layout.PictureIndex;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.HomeSearch;
import org.fervor.data.scan.Peek;

/** AffectNet as first published: lists of the manually annotated pictures, and these in numbered folders. */
final class AffectNetListsForm implements Form {

	private static final String LISTS = "Manually_Annotated_file_lists";
	private static final String PICTURES = "Manually_Annotated_Images";
	private static final Pattern LIST = Pattern.compile("(training|validation)\\.csv", Pattern.CASE_INSENSITIVE);
	private static final Pattern INSIDE = Pattern.compile("Manually_Annotated(_\\w+)?|" + LIST, Pattern.CASE_INSENSITIVE);

	@Override
	public Optional<Home> find(Path path, ClassMap map) {
		return HomeSearch.around(path, INSIDE, SURE, AffectNetListsForm::isHome);
	}

	@Override
	public void collect(Draft draft) throws IOException {
		Peek home = Peek.at(draft.home());
		Path folder = pictures(home).orElseThrow(() -> new UserError(home.folder() + ": the lists of AffectNet are here but not its pictures; put the folder "
				+ PICTURES + " beside " + LISTS));
		int prefix = home.folder().relativize(folder).toString().length() + 1;
		PictureIndex index = new PictureIndex(draft, draft.pictures(folder).files(), p -> key(p.name().substring(prefix)));
		for (Path list : lists(home)) {
			Part part = list.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("training") ? Part.TRAIN : Part.TEST;
			draft.covers(list);
			new AffectNetList(list).read(draft, (picture, number) -> index.add(key(picture), picture, AffectNetCodes.judge(number, part)));
		}
		index.close();
	}

	/** Folder and name without extension, in lower case: many have changed the format of their copy and not the lists. */
	private static String key(String picture) {
		int dot = picture.lastIndexOf('.');
		return (dot > picture.lastIndexOf('/') ? picture.substring(0, dot) : picture).toLowerCase(Locale.ROOT);
	}

	/** The folder of lists is a name of its own; lists that lie about need the pictures beside them. */
	private static boolean isHome(Peek folder) {
		return !lists(folder).isEmpty() && (folder.folderNamed(LISTS).isPresent() || pictures(folder).isPresent());
	}

	private static List<Path> lists(Peek home) {
		return Stream.concat(Stream.of(home), home.folderNamed(LISTS).map(home::into).stream())
				.flatMap(f -> f.others().stream().filter(LIST.asMatchPredicate()).map(f.folder()::resolve)).toList();
	}

	private static Optional<Path> pictures(Peek home) {
		return home.folderNamed(PICTURES).map(home.folder()::resolve)
				.or(() -> home.folderNamed("Manually_Annotated").map(home::into).map(f -> f.folderNamed(PICTURES).map(f.folder()::resolve).orElse(f.folder())));
	}
}
