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
	public static String browser_linked;
	public static String browser_noFace;
	public static String browser_openFolder;
	public static String browser_part_none;
	public static String browser_part_test;
	public static String browser_part_train;
	public static String browser_reading;
	public static String browser_readingTitle;
	public static String browser_select;
	public static String browser_showAll;
	public static String browser_showPictures;
	public static String browser_showTable;
	public static String browser_size;
	public static String browser_summary;
	public static String browser_summarySequences;
	public static String browser_summarySubjects;
	public static String browser_view;
	public static String crop_asFound;
	public static String crop_boxNotKept;
	public static String crop_crop;
	public static String crop_empty;
	public static String crop_emptyTitle;
	public static String crop_failedTitle;
	public static String crop_found;
	public static String crop_kept;
	public static String crop_looking;
	public static String crop_next;
	public static String crop_noExperiment;
	public static String crop_parts;
	public static String crop_previous;
	public static String crop_redo;
	public static String crop_reset;
	public static String crop_sharpness;
	public static String crop_size;
	public static String crop_storing;
	public static String crop_undo;
	public static String crop_use;
	public static String crop_use_tip;
	public static String crop_used;
	public static String crop_zoomFace;
	public static String preferences_data;
	public static String review_blurred;
	public static String review_cancelled;
	public static String review_clipped;
	public static String review_found;
	public static String review_job;
	public static String review_lowScore;
	public static String review_noFace;
	public static String review_others;
	public static String review_reasons;
	public static String review_running;
	public static String review_score;
	public static String review_sharpness;
	public static String review_size;
	public static String review_small;
	public static String review_start;
	public static String review_title;

	static {
		NLS.initializeMessages("org.fervor.ui.data.text.messages", Messages.class);
	}

	private Messages() {
	}
}
