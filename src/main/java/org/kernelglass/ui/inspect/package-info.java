/** The place Inspect: a trained network, or one that learns, looked into. */
package org.kernelglass.ui.inspect;
