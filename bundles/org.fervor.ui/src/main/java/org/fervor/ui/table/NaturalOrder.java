package org.fervor.ui.table;

import java.util.Comparator;

/** Sorts texts without regard to case, and the numbers in them by value: S2 before S10. */
public enum NaturalOrder implements Comparator<String> {

	INSTANCE;

	@Override
	public int compare(String a, String b) {
		int i = 0;
		int j = 0;
		while (i < a.length() && j < b.length()) {
			if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
				int endA = digitsEnd(a, i);
				int endB = digitsEnd(b, j);
				int order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
				if (order != 0) {
					return order;
				}
				i = endA;
				j = endB;
			} else {
				int order = Character.compare(Character.toLowerCase(a.charAt(i)), Character.toLowerCase(b.charAt(j)));
				if (order != 0) {
					return order;
				}
				i++;
				j++;
			}
		}
		return Integer.compare(a.length() - i, b.length() - j);
	}

	private static int compareNumbers(String a, String b) {
		String x = a.replaceFirst("^0+(?=.)", "");
		String y = b.replaceFirst("^0+(?=.)", "");
		return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
	}

	private static int digitsEnd(String text, int from) {
		int end = from;
		while (end < text.length() && isDigit(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}
}
