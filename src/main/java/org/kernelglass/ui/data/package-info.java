/** The place Data: opening a dataset, looking at it, and preparing what the network will get. */
package org.kernelglass.ui.data;
