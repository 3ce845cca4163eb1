/** From a stream of score vectors to a mood that does not flutter; entry type {@link org.fervor.live.decide.Decider}. Pure logic on the time stamps it is given; a decider serves one thread. */
package org.fervor.live.decide;
