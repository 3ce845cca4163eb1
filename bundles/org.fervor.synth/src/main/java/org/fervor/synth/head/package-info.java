/**
 * The three-dimensional head, in millimetres, with the origin between the pupils, x to image-right, y up and z to the camera: topology, average shape, identity genes,
 * muscles, lids, jaw, folds, hair. {@link org.fervor.synth.head.FaceModel} is the entry; it is immutable, and the meshes it makes belong to the caller.
 */
package org.fervor.synth.head;
