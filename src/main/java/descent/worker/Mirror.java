package descent.worker;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Arrays that both sides hold: what one side changes in them afterwards, the other side sees with the next message. Only
 * the latest arrays are remembered, and both sides forget the same.
 */
public final class Mirror {
    private static final int LATEST = 256;

    private record Shared(int[] array, int[] known) {}

    private final Map<Integer, Shared> arrays = new LinkedHashMap<>();

    /** The number of this very array, or −1. */
    int find(int[] array) {
        for (Map.Entry<Integer, Shared> each : arrays.entrySet()) {
            if (each.getValue().array() == array) {
                return each.getKey();
            }
        }
        return -1;
    }

    public boolean has(int number) {
        return arrays.containsKey(number);
    }

    public int[] get(int number) {
        Shared shared = arrays.get(number);
        if (shared == null) {
            throw new Garbled("there is no array " + number);
        }
        return shared.array();
    }

    public void put(int number, int[] array) {
        arrays.put(number, new Shared(array, array.clone()));
        if (arrays.size() > LATEST) {
            arrays.remove(arrays.keySet().iterator().next());
        }
    }

    public void clear() {
        arrays.clear();
    }

    /** Adds to a message what has changed here. */
    public Out changes(Out out) {
        Map<Integer, Shared> changed = new LinkedHashMap<>();
        arrays.forEach((number, shared) -> {
            if (!Arrays.equals(shared.array(), shared.known())) {
                changed.put(number, shared);
            }
        });
        out.number(changed.size());
        changed.forEach((number, shared) -> {
            out.number(number).numbers(shared.array());
            System.arraycopy(shared.array(), 0, shared.known(), 0, shared.known().length);
        });
        return out;
    }

    /** Does here what has changed there. */
    public void accept(In in) {
        for (int left = in.number(LATEST); left > 0; left--) {
            Shared shared = arrays.get(in.number());
            int[] values = in.numbers();
            if (shared != null && shared.known().length == values.length) {
                System.arraycopy(values, 0, shared.array(), 0, values.length);
                System.arraycopy(values, 0, shared.known(), 0, values.length);
            }
        }
    }
}
