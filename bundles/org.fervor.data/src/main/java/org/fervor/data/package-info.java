/**
 * Readers of the data sets that the field uses, one per layout, each a {@link org.fervor.core.data.DatasetReader} service. They read names and label files, never pixels.
 * {@link org.fervor.data.LayoutOpener} picks the surest reader for a path; {@link org.fervor.data.DatasetReaders} lists all for those who have no OSGi. Readers are
 * immutable and may be used by several threads.
 * <p>
 * The readings where a layout leaves a choice:
 * <ul>
 * <li>CK+: the last three frames of each labelled sequence (the 981-image selection); {@link org.fervor.data.CkPlusNeutralReader} takes the neutral first frames too.
 * <li>What the authors did not give out for training (FER2013's PublicTest and PrivateTest, SFEW's Val, AffectNet's validation) is the held-out half,
 * {@link org.fervor.core.data.Part#TEST}; sample names tell the parts apart.
 * <li>SFEW 2.0: the whole frames, not their aligned copies. RAF-DB: the aligned faces, not the whole pictures, which show other people too.
 * <li>Names are relative to where the layout begins, so they are the same wherever in it somebody pointed.
 * </ul>
 */
package org.fervor.data;
