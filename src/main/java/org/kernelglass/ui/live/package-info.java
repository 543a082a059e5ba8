/** Live looks while a network learns: advice, kernels, feature maps, predictions. */
package org.kernelglass.ui.live;
