package org.kernelglass.dataset.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The natural order of names")
class NaturalOrderTest {

    @Test
    @DisplayName("sorts numbers by value, letters without case, and is the same from any start")
    void order() {
        List<String> sorted =
                List.of(
                        "1",
                        "01",
                        "2",
                        "10",
                        "99999999999999999999",
                        "100000000000000000000",
                        "Apple",
                        "apple",
                        "banana",
                        "c1",
                        "c1a",
                        "c2",
                        "c10b",
                        "d",
                        "ä",
                        "猫");
        for (int seed = 0; seed < 50; seed++) {
            List<String> shuffled = new ArrayList<>(sorted);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(new NaturalOrder());
            assertEquals(
                    sorted.stream().filter(name -> !name.equals("01")).toList(),
                    shuffled.stream().filter(name -> !name.equals("01")).toList());
        }
    }
}
