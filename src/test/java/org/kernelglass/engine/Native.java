package org.kernelglass.engine;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Optional;
import java.util.function.Function;

/** A model thread with a started engine for tests that look behind {@link DjlEngine}. */
final class Native implements AutoCloseable {

    private final ModelThread thread = new ModelThread();
    private final EngineStart engine = thread.call(() -> EngineStart.start(Optional.empty()));

    /** Runs the work on the model thread, on one compute thread; its arrays are closed after. */
    <T> T call(Function<NDManager, T> work) {
        return thread.call(
                () -> {
                    JniUtils.setNumThreads(1);
                    try (NDManager owner = NDManager.newBaseManager(engine.device())) {
                        return work.apply(owner);
                    }
                });
    }

    EngineStart engine() {
        return engine;
    }

    ModelThread thread() {
        return thread;
    }

    @Override
    public void close() {
        thread.close();
    }
}
