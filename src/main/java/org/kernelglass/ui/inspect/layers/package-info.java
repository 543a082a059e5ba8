/** The layers of the network that is looked into, down the side. */
package org.kernelglass.ui.inspect.layers;
