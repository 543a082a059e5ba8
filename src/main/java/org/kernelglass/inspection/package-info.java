/** What a look inside a network returns, and the port through which it is asked for. */
package org.kernelglass.inspection;
