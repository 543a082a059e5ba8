/** Which network is looked into, and the image that it is shown. */
package org.kernelglass.ui.inspect.subject;
