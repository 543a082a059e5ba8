/** The images of a cell of the confusion matrix, and what is done about them. */
package org.kernelglass.ui.evaluate.errors;
