/** The kernels of the layer in front. */
package org.kernelglass.ui.inspect.kernels;
