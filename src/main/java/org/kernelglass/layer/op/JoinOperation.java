package org.kernelglass.layer.op;

import java.util.List;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/** An operation that joins the ends of several branches. */
public sealed interface JoinOperation extends Operation permits Add, Concat {

    /**
     * Why these branches cannot be joined, as one sentence that says what to change; empty if they
     * can.
     */
    Optional<Message> problem(List<TensorShape> inputs);

    /** The shape of what comes out. Ask {@link #problem} first. */
    TensorShape output(List<TensorShape> inputs);
}
