/**
 * The Face Cropper: one face with its box and landmarks, which can be set right by hand, and the crop that training sees. {@link org.fervor.ui.data.crop.FaceEdit} and
 * {@link org.fervor.ui.data.crop.ReviewRow} know no widget. UI thread only; detection runs on a worker.
 */
package org.fervor.ui.data.crop;
