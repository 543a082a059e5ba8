/** What is seen, as raw values that other programs read. */
package org.kernelglass.ui.inspect.raw;
