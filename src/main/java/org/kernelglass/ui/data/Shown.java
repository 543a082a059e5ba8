package org.kernelglass.ui.data;

import java.util.List;
import org.kernelglass.dataset.ImageIndex;

/**
 * What the gallery shows, all of one dataset: numbers of images mean nothing without it.
 *
 * @param sections of the index
 * @param pictures of the index
 */
record Shown(ImageIndex index, DatasetPictures pictures, List<GallerySection> sections) {}
