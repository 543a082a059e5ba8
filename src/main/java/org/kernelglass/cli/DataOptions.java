package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.dataset.SplitRule;
import org.kernelglass.dataset.augmentation.AugmentationText;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.project.DataSettings;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.workflow.Designs;
import picocli.CommandLine.Option;

/** The options that say which images, how they are prepared and how they are split. */
final class DataOptions {

    private static final Decimal SHARE = new Decimal(0, true, 1, false);

    @Option(names = "--data", paramLabel = "DIR")
    private Path location;

    @Option(names = "--fit", paramLabel = "stretch|crop|pad")
    private String fit;

    @Option(names = "--range", paramLabel = "full|image_percentiles|training_percentiles")
    private String range;

    @Option(names = "--val", paramLabel = "SHARE")
    private String validation;

    @Option(names = "--test", paramLabel = "SHARE")
    private String test;

    @Option(names = "--group", paramLabel = "REGEX")
    private String group;

    @Option(names = "--augment", paramLabel = "NAME[:KEY=VALUE,…]")
    private List<String> augmentation;

    /**
     * The settings with what was given.
     *
     * @param input size that was asked for, {@code [channels, height, width]}
     */
    DataSettings apply(DataSettings present, Optional<TensorShape> input) {
        if (augmentation != null) {
            augmentation.forEach(AugmentationText::parse);
        }
        OptionalDouble validationShare = share("--val", validation, present.validationShare());
        OptionalDouble testShare = share("--test", test, present.testShare());
        Optional<String> groupRule = group == null ? present.groupRule() : Optional.of(group);
        SplitRule.check(validationShare, testShare, groupRule);
        return new DataSettings(
                location == null
                        ? present.location()
                        : location.toAbsolutePath().normalize().toString(),
                preprocessing(present.preprocessing(), input),
                validationShare,
                testShare,
                groupRule,
                augmentation == null ? present.augmentation() : augmentation,
                present.overlay());
    }

    private Preprocessing preprocessing(Preprocessing present, Optional<TensorShape> input) {
        Fit wantedFit = fit == null ? present.fit() : Choice.of(Fit.class).parse("--fit", fit);
        DepthRange wantedRange =
                range == null
                        ? present.range()
                        : Choice.of(DepthRange.class).parse("--range", range);
        return Designs.preprocessing(input.orElse(present.shape()), wantedFit, wantedRange);
    }

    private static OptionalDouble share(String option, String text, OptionalDouble present) {
        return text == null ? present : OptionalDouble.of(SHARE.parse(option, text));
    }
}
