/**
 * How good the faces of a data set are: {@link org.fervor.ui.data.judge.FaceJudge} looks through it, {@link org.fervor.ui.data.judge.JudgedSample} is what it says of a
 * picture. The Dataset Browser sorts, filters and groups by it, the Face Cropper makes its review queue of it. Knows no widget.
 */
package org.fervor.ui.data.judge;
