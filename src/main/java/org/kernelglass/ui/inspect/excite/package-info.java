/** What a filter or class looks for: a picture made for it, and the images that excite it most. */
package org.kernelglass.ui.inspect.excite;
