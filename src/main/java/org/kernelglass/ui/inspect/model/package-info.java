/** What the parts of the place Inspect share: the network, the image and the layer looked at. */
package org.kernelglass.ui.inspect.model;
