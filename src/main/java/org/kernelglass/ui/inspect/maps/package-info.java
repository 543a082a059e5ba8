/** What a layer makes of the image: its maps, one of them enlarged, vectors as bars. */
package org.kernelglass.ui.inspect.maps;
