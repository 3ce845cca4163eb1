/**
 * What a tree-structured part model (Zhu &amp; Ramanan, CVPR 2012) is, and how it is stored. The value is {@link org.fervor.vision.tspm.model.TreeModel}: shared part
 * filters and one tree of parts per view. {@link org.fervor.vision.tspm.model.ModelFiles} opens a stored one, whichever of the two formats it has: the released
 * MATLAB files ({@link org.fervor.vision.tspm.model.MatModelReader}) or Fervor's own open format ({@link org.fervor.vision.tspm.model.OpenModelFormat}).
 * <p>
 * All types are immutable (arrays by agreement) and may be shared by threads; readers keep no state.
 */
package org.fervor.vision.tspm.model;
