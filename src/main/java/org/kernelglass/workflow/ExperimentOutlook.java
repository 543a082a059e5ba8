package org.kernelglass.workflow;

import java.util.Optional;
import java.util.OptionalDouble;
import org.kernelglass.message.Message;

/**
 * What an experiment would take, before it begins.
 *
 * @param candidates how many recipes are compared
 * @param impossible of them, without a network
 * @param problem why the first of those has none
 * @param trials trainings in all, the budget regarded
 * @param seconds about; empty while nobody knows how fast the network trains here
 */
public record ExperimentOutlook(
        int candidates,
        int impossible,
        Optional<Message> problem,
        int trials,
        OptionalDouble seconds) {}
