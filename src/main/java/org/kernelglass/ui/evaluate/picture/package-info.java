/** Images with where a network looks in them, for lists that are scrolled. */
package org.kernelglass.ui.evaluate.picture;
