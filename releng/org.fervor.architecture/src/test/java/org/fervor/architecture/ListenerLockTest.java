package org.fervor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * No listener is called under a lock: it may wait for another thread that needs the lock, and the window stands still. Looked for in the calls inside of every synchronized method
 * and block, and in what these call in the same file.
 */
class ListenerLockTest {

	/** Places where something is put down that another thread, or the same one later, does without the lock. */
	private static final String LATER = "(outbox\\.add|\\.latest|ui\\(\\)\\.run|\\.execute|\\.submit)\\(";

	private static final String LAMBDA = "lambda$";

	@Test
	void noListenerIsCalledUnderALock() throws IOException {
		TreeSet<String> calls = new TreeSet<>();
		try (Stream<Path> bundles = Files.list(House.root().resolve("bundles"))) {
			for (Path bundle : bundles.filter(b -> Files.isDirectory(b.resolve("target/classes"))).toList()) {
				Map<Path, List<JavaClass>> files = new LinkedHashMap<>();
				for (JavaClass type : new ClassFileImporter().importPath(bundle.resolve("target/classes"))) {
					files.computeIfAbsent(source(bundle, type), f -> new ArrayList<>()).add(type);
				}
				for (Map.Entry<Path, List<JavaClass>> file : files.entrySet()) {
					if (Files.isRegularFile(file.getKey())) {
						calls.addAll(underLock(LockedLines.of(Files.readString(file.getKey()), LATER), file.getValue()));
					}
				}
			}
		}
		assertThat(calls).isEmpty();
	}

	@Test
	void locksAreSeenInMethodsAndBlocksAndNotInTextsAndComments() {
		LockedLines lines = LockedLines.of("""
				class A {
					synchronized void a() {
						b("synchronized (this) {");
					}
					// synchronized void c() {
					void c() {
						d();
						synchronized (lock(1)) {
							e();
							outbox.add(() -> {
								listener.f();
							});
						}
						g();
					}
				}
				""", LATER);
		assertThat(Stream.iterate(1, i -> i + 1).limit(16).filter(lines::locked)).containsExactly(2, 3, 4, 8, 9, 13);
	}

	private static Set<String> underLock(LockedLines lines, List<JavaClass> types) {
		List<JavaMethodCall> all = types.stream().flatMap(t -> t.getMethodCallsFromSelf().stream()).filter(c -> !lines.later(c.getLineNumber())).toList();
		Deque<JavaMethodCall> open = new ArrayDeque<>(all.stream().filter(c -> lines.locked(c.getLineNumber())).toList());
		Set<JavaMethodCall> seen = new HashSet<>(open);
		Set<String> found = new TreeSet<>();
		while (!open.isEmpty()) {
			JavaMethodCall call = open.pop();
			if (tells(call)) {
				found.add(call.getDescription());
			}
			all.stream().filter(c -> c.getOrigin().getOwner().equals(call.getTargetOwner()) && written(c).equals(call.getTarget().getName())).filter(seen::add).forEach(open::push);
		}
		return found;
	}

	/** The method that a call stands in; the compiler makes methods of its own of lambdas, which stand in the last one that begins before. */
	private static String written(JavaMethodCall call) {
		if (!call.getOrigin().getName().startsWith(LAMBDA)) {
			return call.getOrigin().getName();
		}
		return call.getOriginOwner().getCodeUnits().stream().filter(u -> !u.getName().startsWith(LAMBDA) && u.getSourceCodeLocation().getLineNumber() <= call.getLineNumber())
				.max(Comparator.comparingInt(u -> u.getSourceCodeLocation().getLineNumber())).map(u -> u.getName()).orElse("");
	}

	private static boolean tells(JavaMethodCall call) {
		String owner = call.getTargetOwner().getName();
		return owner.startsWith("org.fervor.") && owner.endsWith("Listener") || owner.matches("java\\.util\\.function\\.(Long|Int)?Consumer") && call.getTarget().getName().equals("accept");
	}

	private static Path source(Path bundle, JavaClass type) {
		return bundle.resolve("src/main/java").resolve(type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java");
	}

	/** The lines of a source file that run under a lock, and those that are only put down there. */
	private record LockedLines(List<int[]> locks, List<int[]> laters) {

		static LockedLines of(String source, String later) {
			String code = blanked(source);
			List<int[]> locks = new ArrayList<>();
			var word = Pattern.compile("\\bsynchronized\\b\\s*(\\()?").matcher(code);
			while (word.find()) {
				int from = word.group(1) == null ? word.end() : closing(code, word.end() - 1, '(', ')');
				int brace = code.indexOf('{', from);
				locks.add(new int[] { line(code, word.start()), line(code, closing(code, brace, '{', '}')) });
			}
			List<int[]> laters = new ArrayList<>();
			var put = Pattern.compile(later).matcher(code);
			while (put.find()) {
				laters.add(new int[] { line(code, put.start()), line(code, closing(code, put.end() - 1, '(', ')')) });
			}
			return new LockedLines(locks, laters);
		}

		boolean locked(int line) {
			return in(locks, line) && !later(line);
		}

		boolean later(int line) {
			return in(laters, line);
		}

		private static boolean in(List<int[]> ranges, int line) {
			return ranges.stream().anyMatch(r -> r[0] <= line && line <= r[1]);
		}

		/** Without comments, texts and characters; as many lines. */
		private static String blanked(String source) {
			var noise = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\n])*\"|'(\\\\.|[^'\\\\])+'").matcher(source);
			return noise.replaceAll(m -> m.group().replaceAll("[^\n]", " "));
		}

		private static int closing(String code, int open, char opens, char closes) {
			int depth = 0;
			for (int i = open; i < code.length(); i++) {
				depth += code.charAt(i) == opens ? 1 : code.charAt(i) == closes ? -1 : 0;
				if (depth == 0) {
					return i;
				}
			}
			return code.length() - 1;
		}

		private static int line(String code, int at) {
			return 1 + (int) code.substring(0, at).chars().filter(c -> c == '\n').count();
		}
	}
}
