/** Pictures that look alike although their files differ. */
package org.kernelglass.dataset.likeness;
