package org.fervor.ui.data;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.Sample;

/** What the Dataset Browser offers as the workbench's selection: an image, and the data set it belongs to. */
public record SampleChoice(Dataset dataset, Sample sample) {
}
