/** Sessions on disk, their replay and their report; entry types {@link org.fervor.live.record.SessionRecorder} and {@link org.fervor.live.record.SessionReport}. A recorder may be called from any thread. */
package org.fervor.live.record;
