/** Learning again from an amended dataset, and what that did. */
package org.kernelglass.ui.evaluate.change;
