package org.fervor.core.data;

/**
 * Files that a reader did not take, and why.
 *
 * @param reason  for a person: "unlabelled sequence"
 * @param count   how many
 * @param example name of the first one
 */
public record LeftOut(String reason, int count, String example) {
}
