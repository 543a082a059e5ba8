/** One value down to the multiplication. */
package org.kernelglass.ui.inspect.microscope;
