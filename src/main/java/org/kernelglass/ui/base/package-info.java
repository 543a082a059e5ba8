/** What every part of the window stands on: the FX thread, the pulse, texts, looks. */
package org.kernelglass.ui.base;
