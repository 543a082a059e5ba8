/** What takes long: one piece at a time, how far it is and how to end it; the images it needs. */
package org.kernelglass.ui.inspect.work;
