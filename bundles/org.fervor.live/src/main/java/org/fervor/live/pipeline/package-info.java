/** The stages between a frame and a decision, each on its own thread, with room for one item between them; entry type {@link org.fervor.live.pipeline.LivePipeline}. Results are immutable and may be kept. */
package org.fervor.live.pipeline;
