package descent.network;

import descent.device.SpareCores;
import java.util.ArrayList;
import java.util.List;

/**
 * Operations in their order, to be run again and again. Those about parts of the batch that follow each other are put
 * together to one piece of work for each part, and the pieces may run side by side.
 */
final class Replay implements Runnable {
    private final List<Runnable> steps = new ArrayList<>();
    private final List<List<Runnable>> parts = new ArrayList<>();

    Replay() {}

    Replay(List<Operation> operations) {
        add(operations);
    }

    void add(List<Operation> operations) {
        operations.forEach(this::add);
    }

    private void add(Operation operation) {
        if (operation.part() == Operation.WHOLE) {
            meet();
            steps.add(operation.work());
            return;
        }
        while (parts.size() <= operation.part()) {
            parts.add(new ArrayList<>());
        }
        parts.get(operation.part()).add(operation.work());
    }

    private void meet() {
        if (!parts.isEmpty()) {
            List<Runnable> pieces = parts.stream().map(Replay::inTurn).toList();
            steps.add(() -> SpareCores.run(pieces));
            parts.clear();
        }
    }

    private static Runnable inTurn(List<Runnable> operations) {
        return () -> operations.forEach(Runnable::run);
    }

    @Override
    public void run() {
        meet();
        steps.forEach(Runnable::run);
    }
}
