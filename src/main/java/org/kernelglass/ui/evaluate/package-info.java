/** The place Evaluate: how good a run's network is, and where it errs. */
package org.kernelglass.ui.evaluate;
