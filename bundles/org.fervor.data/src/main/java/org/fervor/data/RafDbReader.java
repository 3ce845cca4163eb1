package org.fervor.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.Part;
import org.fervor.core.label.ClassMap;
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
 * Real-world Affective Faces (Li, Deng and Du, 2017), the basic emotions: {@code basic/EmoLabel/list_patition_label.txt} (so spelt) and
 * {@code basic/Image/aligned/train_00001_aligned.jpg}; also as it circulates, in folders {@code train|test/<1 to 7>/}. The halves are in the names.
 */
@Component(service = DatasetReader.class)
public final class RafDbReader extends LayoutReader {

	static final LabelCodes CODES = new LabelCodes(1, Expression.SURPRISE, Expression.FEAR, Expression.DISGUST, Expression.HAPPINESS, Expression.SADNESS,
			Expression.ANGER, Expression.NEUTRAL);

	public RafDbReader() {
		super("rafdb", "RAF-DB", "basic/EmoLabel/list_patition_label.txt and basic/Image/aligned/train_00001_aligned.jpg", new RafListForm(),
				new ClassFolders(Form.SURE, new Rules()));
	}

	/** The half of a picture by its name. */
	static Optional<Part> part(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.startsWith("train_") ? Optional.of(Part.TRAIN) : lower.startsWith("test_") ? Optional.of(Part.TEST) : Optional.empty();
	}

	private static final class Rules implements ClassRules {

		private static final Pattern NAME = Pattern.compile("(train|test)_\\d+(_aligned)?\\.\\w+", Pattern.CASE_INSENSITIVE);

		@Override
		public Optional<Expression> label(String folder, ClassMap map) {
			return CODES.of(folder);
		}

		@Override
		public boolean fits(Peek classFolder) {
			return classFolder.hasPictures(NAME);
		}

		@Override
		public Verdict judge(ClassPath picture, Expression label) {
			return new Verdict.Take(label, part(picture.file()).orElse(picture.part()));
		}
	}
}
