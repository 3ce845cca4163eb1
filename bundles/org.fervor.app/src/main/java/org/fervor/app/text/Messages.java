package org.fervor.app.text;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle; the fields are filled from {@code messages.properties}. */
public final class Messages extends NLS {

	public static String about_asking;
	public static String about_backend;
	public static String about_blas;
	public static String about_claim;
	public static String about_close;
	public static String about_copy;
	public static String about_helpers;
	public static String about_helpersOff;
	public static String about_helpersOn;
	public static String about_java;
	public static String about_libraries;
	public static String about_platform;
	public static String about_problem;
	public static String about_system;
	public static String about_threads;
	public static String about_title;
	public static String about_version;
	public static String about_workspace;
	public static String close_question;
	public static String close_title;
	public static String help_title;
	public static String menu_edit;
	public static String menu_file;
	public static String menu_help;
	public static String menu_new;
	public static String menu_perspective;
	public static String menu_recent;
	public static String menu_run;
	public static String menu_view;
	public static String menu_window;
	public static String preferences_fervor;
	public static String preferences_welcome;
	public static String sample_copying;
	public static String sample_step;
	public static String theme_restart;
	public static String theme_title;
	public static String tour_again;
	public static String tour_data_button;
	public static String tour_data_text;
	public static String tour_data_title;
	public static String tour_experiment_button;
	public static String tour_experiment_text;
	public static String tour_experiment_title;
	public static String tour_face_button;
	public static String tour_face_text;
	public static String tour_face_title;
	public static String tour_headline;
	public static String tour_intro;
	public static String tour_missing;
	public static String tour_own_button;
	public static String tour_own_text;
	public static String tour_own_title;
	public static String tour_report_button;
	public static String tour_report_text;
	public static String tour_report_title;
	public static String tour_restore;
	public static String tour_run_button;
	public static String tour_run_text;
	public static String tour_run_title;
	public static String window_title;
	public static String splash_title;
	public static String workspace_inUse;
	public static String workspace_noDisplay;
	public static String workspace_notWritable;
	public static String workspace_title;

	static {
		NLS.initializeMessages("org.fervor.app.text.messages", Messages.class);
	}

	private Messages() {
	}
}
