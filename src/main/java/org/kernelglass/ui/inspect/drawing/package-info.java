/** A picture drawn by hand for the network to look at. */
package org.kernelglass.ui.inspect.drawing;
