package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The Internet sockets that this process has open, as the Linux kernel lists them. */
final class InternetSockets {

    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");
    private static final int INODE = 9;

    private InternetSockets() {}

    /** Skips the test where there is no such list, and proves that an open socket is in it. */
    static void assumeListed() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/net/tcp")), "only Linux lists sockets here");
        try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(open.isBound());
            assertFalse(open().isEmpty(), "an open socket must be seen");
        }
    }

    static Set<String> open() throws IOException {
        Set<String> inodes = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path file : files) {
                inode(file, inodes);
            }
        }
        Set<String> found = new HashSet<>();
        for (String table : TABLES) {
            Path list = Path.of("/proc/self/net", table);
            for (String line : Files.exists(list) ? Files.readAllLines(list) : List.<String>of()) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > INODE && inodes.contains(columns[INODE])) {
                    found.add(table + " " + columns[1] + " " + columns[2]);
                }
            }
        }
        return found;
    }

    private static void inode(Path file, Set<String> inodes) {
        try {
            String target = Files.readSymbolicLink(file).toString();
            if (target.startsWith("socket:[")) {
                inodes.add(target.substring("socket:[".length(), target.length() - 1));
            }
        } catch (IOException e) {
            // closed since the list was made
        }
    }

    /** Looks many times a second until it is closed. */
    static final class Watch implements AutoCloseable {

        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        private final Set<String> seen = new HashSet<>();
        private final AtomicInteger looks = new AtomicInteger();

        Watch() {
            clock.scheduleWithFixedDelay(this::look, 0, 20, TimeUnit.MILLISECONDS);
        }

        private void look() {
            try {
                Set<String> now = open();
                synchronized (seen) {
                    seen.addAll(now);
                }
                looks.incrementAndGet();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        List<String> seen() {
            synchronized (seen) {
                return new ArrayList<>(seen);
            }
        }

        int looks() {
            return looks.get();
        }

        @Override
        public void close() {
            clock.shutdownNow();
        }
    }
}
