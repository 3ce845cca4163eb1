package org.fervor.ui.live.text;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle; the fields are filled from {@code messages.properties}. */
public final class Messages extends NLS {

	public static String live_closing;
	public static String live_empty;
	public static String live_file_tip;
	public static String live_hidden;
	public static String live_looking;
	public static String live_model;
	public static String live_music;
	public static String live_music_choose;
	public static String live_music_chosen;
	public static String live_music_tip;
	public static String live_neutral;
	public static String live_neutralForget;
	public static String live_neutralForget_tip;
	public static String live_neutral_tip;
	public static String live_noModel;
	public static String live_off;
	public static String live_opening;
	public static String live_person;
	public static String live_pictures;
	public static String live_pictures_tip;
	public static String live_privacy;
	public static String live_rate;
	public static String live_record;
	public static String live_record_tip;
	public static String live_recording;
	public static String live_recordingPictures;
	public static String live_songs;
	public static String live_source;
	public static String live_source_tip;
	public static String live_speed;
	public static String live_stages;
	public static String live_standardModel;
	public static String live_start;
	public static String live_start_tip;
	public static String live_stop_tip;
	public static String live_stop;
	public static String live_stopped;
	public static String player_down_tip;
	public static String player_follow;
	public static String player_goOn;
	public static String player_hold;
	public static String player_next;
	public static String player_next_tip;
	public static String player_nothing;
	public static String player_pause;
	public static String player_pause_tip;
	public static String player_up_tip;
	public static String player_volume;
	public static String player_where;

	static {
		NLS.initializeMessages("org.fervor.ui.live.text.messages", Messages.class);
	}

	private Messages() {
	}
}
