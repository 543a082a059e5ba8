/** Single values of a network explained down to the multiplication. Pure; any thread. */
package org.kernelglass.inspection.arithmetic;
