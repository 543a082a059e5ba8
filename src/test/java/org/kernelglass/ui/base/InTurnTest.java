package org.kernelglass.ui.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.WindowTest;

@DisplayName("Work that is done in turn")
class InTurnTest extends WindowTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final List<String> told = new ArrayList<>();

    @Override
    protected Parent root() {
        return new Pane();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("is not overtaken by what was asked for later, also where a piece is refused")
    void order() throws Exception {
        InTurn turn = new InTurn(new Background(threads, new FxThread()));
        CountDownLatch goOn = new CountDownLatch(1);
        interact(
                () -> {
                    ask(turn, "slow", goOn);
                    ask(turn, "refused", new CountDownLatch(0));
                    ask(turn, "last", new CountDownLatch(0));
                });
        assertEquals(List.of(), done);
        goOn.countDown();
        until(() -> told.size() == 3);
        assertEquals(List.of("slow", "refused", "last"), done);
        assertEquals(List.of("slow", "not refused", "last"), told);
    }

    private void ask(InTurn turn, String name, CountDownLatch goOn) {
        turn.run(
                () -> {
                    goOn.await();
                    done.add(name);
                    if (name.equals("refused")) {
                        throw new Refusal(Message.of("shell.problem.no-data"));
                    }
                    return name;
                },
                told::add,
                refusal -> told.add("not " + name));
    }
}
