/** The place Runs: what was trained, what came of it, and what can be done with it. */
package org.kernelglass.ui.runs;
