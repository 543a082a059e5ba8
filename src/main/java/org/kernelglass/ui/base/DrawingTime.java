package org.kernelglass.ui.base;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * What the window's threads have worked: the FX thread, and the one that draws for it. FX thread.
 */
final class DrawingTime {

    private static final String DRAWS = "QuantumRenderer";

    private long[] threads = {};

    /** Nanoseconds of a processor's time by now; 0 where the platform does not tell. */
    long nanos() {
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        if (!bean.isThreadCpuTimeSupported() || !bean.isThreadCpuTimeEnabled()) {
            return 0;
        }
        if (threads.length == 0) {
            threads = find(bean);
        }
        return Arrays.stream(threads).map(bean::getThreadCpuTime).filter(time -> time > 0).sum();
    }

    private static long[] find(ThreadMXBean bean) {
        LongStream drawing =
                Arrays.stream(bean.getThreadInfo(bean.getAllThreadIds()))
                        .filter(Objects::nonNull)
                        .filter(thread -> thread.getThreadName().startsWith(DRAWS))
                        .mapToLong(ThreadInfo::getThreadId);
        return LongStream.concat(LongStream.of(Thread.currentThread().getId()), drawing).toArray();
    }
}
