package org.kernelglass.training.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kernelglass.training.advice.Finding.Kind;

/** Watches a run for everything that is known to go wrong. */
public final class Advisor {

    private static final List<Check> CHECKS =
            List.of(
                    new RateTooHigh(),
                    new ExplodingGradients(),
                    new ClassCollapse(),
                    new Overfitting(),
                    new RateTooLow(),
                    new Plateau(),
                    new DeadReLUs());

    /** What the first explains, the others need not say. */
    private static final Map<Kind, Set<Kind>> EXPLAINS = new EnumMap<>(Kind.class);

    static {
        EXPLAINS.put(Kind.RATE_TOO_HIGH, EnumSet.of(Kind.RATE_TOO_LOW, Kind.PLATEAU));
        EXPLAINS.put(Kind.CLASS_COLLAPSE, EnumSet.of(Kind.RATE_TOO_LOW, Kind.PLATEAU));
        EXPLAINS.put(Kind.OVERFITTING, EnumSet.of(Kind.PLATEAU));
        EXPLAINS.put(Kind.RATE_TOO_LOW, EnumSet.of(Kind.PLATEAU));
    }

    private Advisor() {}

    /** What there is to say, the worst first; empty while all is well. */
    public static List<Finding> findings(Observation run) {
        List<Finding> all = new ArrayList<>();
        CHECKS.forEach(check -> all.addAll(check.look(run)));
        Set<Kind> explained = EnumSet.noneOf(Kind.class);
        all.forEach(finding -> explained.addAll(EXPLAINS.getOrDefault(finding.kind(), Set.of())));
        all.removeIf(finding -> explained.contains(finding.kind()));
        all.sort(Comparator.comparing(Finding::severity).reversed());
        return List.copyOf(all);
    }
}
