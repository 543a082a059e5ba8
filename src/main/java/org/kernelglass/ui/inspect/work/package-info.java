/** Work that takes seconds: one piece at a time, with its progress, and the images it looks at. */
package org.kernelglass.ui.inspect.work;
