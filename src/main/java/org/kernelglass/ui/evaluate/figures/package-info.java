/** The figures of an evaluation, over all classes and class by class. */
package org.kernelglass.ui.evaluate.figures;
