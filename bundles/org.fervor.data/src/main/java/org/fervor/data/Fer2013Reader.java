package org.fervor.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;
import org.fervor.data.layout.ClassFolders;
import org.fervor.data.layout.ClassPath;
import org.fervor.data.layout.ClassRules;
import org.fervor.data.layout.Form;
import org.fervor.data.layout.LabelCodes;
import org.fervor.data.layout.LayoutReader;
import org.fervor.data.layout.Verdict;
import org.fervor.data.scan.Peek;
import org.osgi.service.component.annotations.Component;

/**
 * FER2013 (Goodfellow et al., 2013): {@code fer2013.csv} with the columns emotion, pixels, Usage, or {@code train|test/<class>/PrivateTest_10131363.jpg}. Training,
 * PublicTest and PrivateTest are the training, validation and test parts (28,709, 3,589 and 3,589 pictures), also where the image folders have both test parts in one. A table
 * per part, {@code fer2013_PublicTest.csv}, is read as a part too.
 */
@Component(service = DatasetReader.class)
public final class Fer2013Reader extends LayoutReader {

	static final LabelCodes CODES = new LabelCodes(0, Expression.ANGER, Expression.DISGUST, Expression.FEAR, Expression.HAPPINESS, Expression.SADNESS,
			Expression.SURPRISE, Expression.NEUTRAL);

	public Fer2013Reader() {
		super("fer2013", "FER2013", "fer2013.csv (emotion,pixels,Usage) or train/angry/Training_3908.jpg", new FerCsvForm(), new ClassFolders(Form.SURE, new Rules()));
	}

	/** The part by its name in the table. */
	static Optional<Part> part(String usage) {
		return switch (usage.toLowerCase(Locale.ROOT)) {
			case "training" -> Optional.of(Part.TRAIN);
			case "publictest" -> Optional.of(Part.VALIDATION);
			case "privatetest" -> Optional.of(Part.TEST);
			default -> Optional.empty();
		};
	}

	private static final class Rules implements ClassRules {

		private static final Pattern NAME = Pattern.compile("(Training|PublicTest|PrivateTest)_\\d+\\.\\w+", Pattern.CASE_INSENSITIVE);

		@Override
		public boolean fits(Peek classFolder) {
			return classFolder.hasPictures(NAME);
		}

		@Override
		public Verdict judge(ClassPath picture, Expression label) {
			Matcher name = NAME.matcher(picture.file());
			return new Verdict.Take(label, name.matches() ? part(name.group(1)).orElseThrow() : picture.part());
		}
	}
}
