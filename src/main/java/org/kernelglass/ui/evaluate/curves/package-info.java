/** Curves of a class against the rest, and whether confidence can be believed. */
package org.kernelglass.ui.evaluate.curves;
