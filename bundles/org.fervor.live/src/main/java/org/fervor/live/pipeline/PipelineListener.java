package org.fervor.live.pipeline;

/** Hears from a pipeline, on the thread of its last stage, which waits meanwhile: whoever is slow here makes frames be left out. */
public interface PipelineListener {

	void analysed(AnalysedFrame frame);

	/** Something that a person should know, in one sentence. */
	void said(String message);

	/** No more frames come: the source ended, was lost for good, or a stage failed. Not called after {@link LivePipeline#close()}. */
	void ended(String reason);
}
