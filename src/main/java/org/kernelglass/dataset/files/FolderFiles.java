package org.kernelglass.dataset.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files below a folder; names have '/' between folders on every system. */
public record FolderFiles(Path root) implements DatasetFiles {

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(root.resolve(name));
    }

    @Override
    public void close() {}
}
