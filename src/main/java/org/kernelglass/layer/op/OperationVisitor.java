package org.kernelglass.layer.op;

/** One backend's answer to every operation. */
public interface OperationVisitor<R> {

    R convolve(Convolve convolve);

    R pool(Pool pool);

    R dense(Dense dense);

    R normalize(Normalize normalize);

    R pointwise(Pointwise pointwise);

    R drop(Drop drop);

    R reshape(Reshape reshape);

    R reduce(Reduce reduce);

    R add(Add add);

    R concat(Concat concat);
}
