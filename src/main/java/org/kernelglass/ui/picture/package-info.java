/** Numbers as colours: maps, kernels, pictures and their legends. */
package org.kernelglass.ui.picture;
