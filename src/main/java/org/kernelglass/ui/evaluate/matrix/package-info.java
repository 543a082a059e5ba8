/** The confusion matrix: which classes are taken for which. */
package org.kernelglass.ui.evaluate.matrix;
