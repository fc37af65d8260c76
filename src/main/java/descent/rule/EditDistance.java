package descent.rule;

/** How many letters must be added, dropped, changed or swapped with the next to turn one word into another. */
final class EditDistance {
    private EditDistance() {}

    static int between(String from, String to) {
        int[] beforeThat = {};
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
                boolean pair = i > 1 && j > 1 && from.startsWith("" + to.charAt(j - 1) + to.charAt(j - 2), i - 2);
                current[j] = pair ? Math.min(current[j], beforeThat[j - 2] + 1) : current[j];
            }
            beforeThat = previous;
            previous = current;
        }
        return previous[to.length()];
    }
}
