package org.kernelglass.workflow.bench;

import java.util.List;
import java.util.Map;
import org.kernelglass.message.Message;

/**
 * What a benchmark found.
 *
 * @param versions of the program and what it computes with, by name
 * @param leftOut what could not be measured here, and why
 */
public record BenchReport(
        Machine machine,
        Map<String, String> versions,
        List<BenchResult> results,
        Map<BenchWorkload, Message> leftOut) {}
