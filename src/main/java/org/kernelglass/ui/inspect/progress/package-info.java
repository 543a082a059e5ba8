/** Looks inside that take long: how far they are, and how to call them off. */
package org.kernelglass.ui.inspect.progress;
