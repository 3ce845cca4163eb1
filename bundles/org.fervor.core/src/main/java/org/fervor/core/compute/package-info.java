/** The port to what trains and runs networks; entry type {@link org.fervor.core.compute.ComputeService}. The service is safe for any thread, a network serves one at a time. */
package org.fervor.core.compute;
