/**
 * Readers of the data sets that the field uses, one per layout, each a {@link org.fervor.core.data.DatasetReader} service. They read names and label files, never pixels.
 * {@link org.fervor.data.LayoutOpener} picks the surest reader for a path; {@link org.fervor.data.DatasetReaders} lists all for those who have no OSGi. Readers are
 * immutable and may be used by several threads.
 * <p>
 * The readings where a layout leaves a choice:
 * <ul>
 * <li>CK+: the last three frames of each labelled sequence up to the peak, which the label's file names (the 981-image selection); without its peak a sequence is left out; {@link org.fervor.data.CkPlusNeutralReader} takes the neutral first frames too.
 * <li>Parts are known by the words train, val and test in the names of folders and tables, whatever is around them; places that these words do not tell apart are for a
 * person to choose between. FER2013's PublicTest is {@link org.fervor.core.data.Part#VALIDATION}, its PrivateTest {@link org.fervor.core.data.Part#TEST}. Where the only
 * labelled held-out part is called validation by the authors (SFEW's Val, AffectNet's validation), it is the test part.
 * <li>What looks like data in the folder that was given and is not read is counted and named. A folder of images where classes are named, with a name that is none, is an
 * {@link org.fervor.core.data.UnknownClass}; a {@link org.fervor.core.label.ClassMap} says what it stands for.
 * <li>SFEW 2.0: the whole frames, not their aligned copies. RAF-DB: the aligned faces, not the whole pictures, which show other people too.
 * <li>Names are relative to where the layout begins, so they are the same wherever in it somebody pointed.
 * </ul>
 */
package org.fervor.data;
