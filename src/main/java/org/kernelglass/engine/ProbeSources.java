package org.kernelglass.engine;

/**
 * What looks inside are made of, whoever is looked into.
 *
 * @param queue who asks
 * @param kept networks that do not learn
 * @param open looks that are half done
 */
record ProbeSources(ProbeQueue queue, KeptNetworks kept, OpenLooks open) {}
