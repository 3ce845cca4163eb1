package org.fervor.ui.data.augment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.fervor.core.parameter.Parameter;
import org.fervor.experiment.AugmentChoice;

/** An experiment that is open for editing, as far as its augmentation goes; its editor adapts to this. Every change can be undone there. UI thread only. */
public interface AugmentationDesk {

	/** Name of its file. */
	String title();

	/** How it augments now. */
	Recipe recipe();

	/** Its data set; empty where none is named. */
	Optional<Path> data();

	void kind(AugmentChoice kind);

	void seed(long seed);

	/** Switches an operation on or off. */
	void on(String operation, boolean on);

	/** Sets a parameter of an operation. */
	void set(String operation, Parameter<?> parameter, String value);

	/** Gives operations their defaults back; they stay on or off. */
	void reset(List<String> operations);

	/** Brings the page to the front on which it is edited. */
	void reveal();

	/** @param listener called after each change, undo and redo */
	void onChange(Runnable listener);

	/** The listener is called no more. */
	void forget(Runnable listener);
}
