/** Train: the plan, the run and its curves. */
package org.kernelglass.ui.train;
