/** Which pixels a class comes from, asked in four ways. */
package org.kernelglass.ui.inspect.explain;
