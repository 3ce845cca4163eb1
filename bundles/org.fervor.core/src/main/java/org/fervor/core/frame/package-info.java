/** Pictures that follow each other in time; entry types {@link org.fervor.core.frame.FrameSource} and {@link org.fervor.core.frame.FrameSourceFactory}. A source serves one thread; only its {@code close} may be called from another. */
package org.fervor.core.frame;
