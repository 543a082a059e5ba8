/** Trials, sweeps, k-fold and what they say: knows runs, not how they are kept. */
package org.kernelglass.experiment;
