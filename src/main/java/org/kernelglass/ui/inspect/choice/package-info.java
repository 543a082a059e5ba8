/** Boxes in which a person chooses what is looked at. */
package org.kernelglass.ui.inspect.choice;
