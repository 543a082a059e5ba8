package org.kernelglass.cli;

import java.util.Map;
import java.util.TreeMap;
import org.kernelglass.message.Message;
import org.kernelglass.workflow.bench.BenchReport;
import org.kernelglass.workflow.bench.BenchResult;
import org.kernelglass.workflow.bench.Machine;
import org.kernelglass.workflow.bench.Spread;

/** Shows what a benchmark found: as sentences, or as one JSON object. */
record BenchAnswer(Console console, BenchReport report) {

    private static final double MEBIBYTE = 1 << 20;

    JsonAnswer object() {
        return new JsonAnswer()
                .putObject("machine", this::machine)
                .putObject(
                        "versions", object -> new TreeMap<>(report.versions()).forEach(object::put))
                .putEach("workloads", report.results(), this::result)
                .putEach(
                        "left_out",
                        report.leftOut().entrySet(),
                        (entry, object) ->
                                object.put("name", entry.getKey().text())
                                        .put("reason", console.text(entry.getValue())));
    }

    private void machine(JsonAnswer object) {
        Machine machine = report.machine();
        object.put("system", machine.system())
                .put("processor", machine.processor())
                .put("processors", machine.processors())
                .put("memory_mb", machine.memoryBytes() >> 20)
                .put("load_before", machine.load() < 0 ? Double.NaN : machine.load());
    }

    private void result(BenchResult result, JsonAnswer object) {
        Spread speed = result.imagesPerSecond();
        object.put("name", result.workload().text())
                .putObject(
                        "images_per_second",
                        spread ->
                                spread.put("median", speed.median())
                                        .put("min", speed.min())
                                        .put("max", speed.max()))
                .put("page_faults_per_step", result.pageFaults().orElse(Double.NaN))
                .put("peak_rss_mb", megabytes(result))
                .put("threads", result.choices().threads());
        if (result.choices().layout().isEmpty()) {
            object.putNull("layout");
        } else {
            object.put("layout", result.choices().layout());
        }
        object.put("batch", result.choices().batch())
                .put("steps", result.choices().steps())
                .put("repeats", result.choices().repeats());
        result.more().forEach(object::put);
    }

    /** NaN where the system does not tell. */
    private static double megabytes(BenchResult result) {
        return result.peakBytes().isPresent()
                ? result.peakBytes().getAsLong() / MEBIBYTE
                : Double.NaN;
    }

    void print() {
        Machine machine = report.machine();
        console.print(
                Message.of(
                        "bench.machine",
                        machine.processor(),
                        machine.processors(),
                        machine.memoryBytes() / MEBIBYTE,
                        machine.system()));
        console.print(Message.of("bench.versions", versions()));
        report.results().forEach(this::print);
        report.leftOut()
                .forEach(
                        (workload, why) ->
                                console.print(Message.of("bench.left-out", workload.text(), why)));
    }

    private String versions() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(report.versions())
                .forEach(
                        (name, version) ->
                                text.append(text.length() == 0 ? "" : ", ")
                                        .append(name)
                                        .append(' ')
                                        .append(version));
        return text.toString();
    }

    private void print(BenchResult result) {
        Spread speed = result.imagesPerSecond();
        console.print(
                Message.of(
                        "bench.speed",
                        result.workload().text(),
                        speed.median(),
                        speed.min(),
                        speed.max(),
                        result.choices().repeats()));
        if (result.pageFaults().isPresent()) {
            line(Message.of("bench.faults", result.pageFaults().getAsDouble()));
        }
        if (result.peakBytes().isPresent()) {
            line(Message.of("bench.peak", megabytes(result)));
        }
        line(choices(result.choices()));
        for (Map.Entry<String, Double> more : result.more().entrySet()) {
            line(
                    Message.of(
                            "bench.more",
                            Message.of("bench.more." + more.getKey()),
                            more.getValue()));
        }
    }

    private static Message choices(BenchResult.Choices choices) {
        return choices.layout().isEmpty()
                ? Message.of("bench.workers", choices.threads(), choices.batch())
                : Message.of("bench.choices", choices.threads(), choices.layout(), choices.batch());
    }

    private void line(Message message) {
        console.out().println("  " + console.text(message));
    }
}
