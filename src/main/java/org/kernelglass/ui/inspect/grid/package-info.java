/** Many small pictures with numbers under them. */
package org.kernelglass.ui.inspect.grid;
