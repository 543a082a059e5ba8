/** Relabelling, moving and excluding images, as an overlay of the project. */
package org.kernelglass.ui.evaluate.amend;
