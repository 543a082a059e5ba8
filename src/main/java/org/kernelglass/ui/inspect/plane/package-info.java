/** Many images as points of a plane: those that the network takes for alike lie side by side. */
package org.kernelglass.ui.inspect.plane;
