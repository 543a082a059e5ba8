/** Many numbers of each image brought down to two, so that a person can see which are alike. */
package org.kernelglass.inspection.projection;
