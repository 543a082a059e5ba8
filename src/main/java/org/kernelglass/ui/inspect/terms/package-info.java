/** What speaks for a class and what against it: the terms of its logit. */
package org.kernelglass.ui.inspect.terms;
