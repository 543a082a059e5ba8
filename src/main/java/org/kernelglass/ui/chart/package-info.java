/** A chart for long series: ticks, buckets, smoothing, zoom, crosshair, and what leaves it. */
package org.kernelglass.ui.chart;
