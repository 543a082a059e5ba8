package org.kernelglass.project;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Gives no more than so many bytes of what may never end, as a device or a pipe, whose size nobody
 * knows before. One thread.
 */
final class BoundedInput extends FilterInputStream {

    private long left;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    /** There is more than that. */
    static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) throws Exceeded {
        left -= Math.max(0, read);
        if (left < 0) {
            throw new Exceeded();
        }
    }
}
