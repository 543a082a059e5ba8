/** What breaks where filters are silent. */
package org.kernelglass.ui.inspect.mute;
