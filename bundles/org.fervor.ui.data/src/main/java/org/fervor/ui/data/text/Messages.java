package org.fervor.ui.data.text;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle; the fields are filled from {@code messages.properties}. */
public final class Messages extends NLS {

	public static String augment_empty;
	public static String augment_emptyTitle;
	public static String augment_failedTitle;
	public static String augment_making;
	public static String augment_noOperations;
	public static String augment_original;
	public static String augment_reroll;
	public static String augment_seed;
	public static String augment_size;
	public static String augment_source;
	public static String browser_choose;
	public static String browser_classes;
	public static String browser_column_class;
	public static String browser_column_image;
	public static String browser_column_name;
	public static String browser_column_part;
	public static String browser_column_sequence;
	public static String browser_column_subject;
	public static String browser_crop;
	public static String browser_detecting;
	public static String browser_detector;
	public static String browser_dropHint;
	public static String browser_emptyTitle;
	public static String browser_face;
	public static String browser_faces;
	public static String browser_failedTitle;
	public static String browser_filter;
	public static String browser_filtered;
	public static String browser_group;
	public static String browser_group_none;
	public static String browser_group_nothing;
	public static String browser_leftOut;
	public static String browser_leftOut_count;
	public static String browser_leftOut_example;
	public static String browser_leftOut_reason;
	public static String browser_noFace;
	public static String browser_openFolder;
	public static String browser_part_none;
	public static String browser_part_test;
	public static String browser_part_train;
	public static String browser_reading;
	public static String browser_readingTitle;
	public static String browser_select;
	public static String browser_showPictures;
	public static String browser_showTable;
	public static String browser_size;
	public static String browser_summary;
	public static String browser_summarySequences;
	public static String browser_summarySubjects;
	public static String browser_view;
	public static String preferences_data;

	static {
		NLS.initializeMessages("org.fervor.ui.data.text.messages", Messages.class);
	}

	private Messages() {
	}
}
