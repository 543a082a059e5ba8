/** What the parts of the place Evaluate share. */
package org.kernelglass.ui.evaluate.model;
