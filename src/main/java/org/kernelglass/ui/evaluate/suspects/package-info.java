/** Images whose label is probably wrong, and images that look nearly the same. */
package org.kernelglass.ui.evaluate.suspects;
