package org.fervor.ui.lab.fusion;

import java.util.List;
import java.util.Optional;

import org.fervor.core.metrics.RuleComparison;

/**
 * Every network and rule on the same images: all that does not depend on the user's own weights.
 *
 * @param rows       networks, then rules
 * @param comparison the rules against the best single network; empty where there is one network only
 */
record FusionTable(List<FusionRow> rows, Optional<RuleComparison> comparison) {

	FusionTable {
		rows = List.copyOf(rows);
	}
}
