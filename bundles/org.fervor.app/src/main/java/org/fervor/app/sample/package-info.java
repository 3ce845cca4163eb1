/**
 * The sample workspace that the product carries: {@link org.fervor.app.sample.SampleWorkspaces} finds it, {@link org.fervor.app.sample.SampleProject} copies it. Called
 * on a worker.
 */
package org.fervor.app.sample;
