/**
 * Experiments that wait for their turn: {@link org.fervor.ui.lab.run.QueueDesk} works on the workspace's queue, {@link org.fervor.ui.lab.queue.QueueModel} says what stands in it
 * and how long it will take, {@link org.fervor.ui.lab.queue.QueuePage} shows and changes it, {@link org.fervor.ui.lab.queue.SweepDialog} fills it. The queue is a file, so it
 * survives a restart, and the command line sees the same.
 */
package org.fervor.ui.lab.queue;
