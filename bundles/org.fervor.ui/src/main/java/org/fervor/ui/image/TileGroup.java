package org.fervor.ui.image;

import java.util.List;

/** Tiles under one headline. */
public record TileGroup<R>(String title, List<R> rows) {

	public TileGroup {
		rows = List.copyOf(rows);
	}
}
