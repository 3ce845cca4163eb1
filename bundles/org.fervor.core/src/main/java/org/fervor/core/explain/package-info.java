/** Why a recogniser decided as it did; entry type {@link org.fervor.core.explain.Occlusion}. Pure functions of the recogniser they are given, safe for any thread it allows. */
package org.fervor.core.explain;
