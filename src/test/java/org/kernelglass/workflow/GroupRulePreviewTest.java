package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.message.Refusal;

@DisplayName("The preview of a group rule")
class GroupRulePreviewTest {

    private static final List<ImageEntry> IMAGES =
            IntStream.range(0, 40)
                    .mapToObj(i -> i % 10 == 9 ? "other/" + i : "cats/p%d_%d".formatted(i / 4, i))
                    .map(name -> new ImageEntry(name, 0, Optional.empty(), ""))
                    .toList();

    @Test
    @DisplayName("counts groups and what belongs to none, and shows files from all over")
    void counts() {
        GroupRulePreview found = GroupRulePreview.of("p(\\d+)_", IMAGES, 4, () -> false);
        assertEquals(10, found.groups());
        assertEquals(4, found.unmatched());
        assertEquals(
                List.of("cats/p0_0", "cats/p2_10", "cats/p5_20", "cats/p7_30"),
                found.samples().stream().map(GroupRulePreview.Sample::name).toList());
        assertEquals(Optional.of("7"), found.samples().get(3).group());
    }

    @Test
    @DisplayName("refuses what is no regular expression, and ends when it is cancelled")
    void refuses() {
        assertThrows(Refusal.class, () -> GroupRulePreview.of("p(\\d+", IMAGES, 4, () -> false));
        assertThrows(
                CancellationException.class, () -> GroupRulePreview.of("p", IMAGES, 4, () -> true));
    }
}
