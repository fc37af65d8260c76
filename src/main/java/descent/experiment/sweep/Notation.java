package descent.experiment.sweep;

/**
 * What somebody typed about a hyperparameter.
 *
 * @param name before the first equals sign
 * @param value after it
 * @param example how it should look
 */
record Notation(String name, String value, String example) {
    /** @throws IllegalArgumentException if it has no name or no value */
    static Notation of(String text, String example) {
        int equals = text.indexOf('=');
        Notation notation = new Notation(
                text.substring(0, Math.max(0, equals)).strip(),
                text.substring(equals + 1).strip(),
                example);
        if (notation.name.isEmpty() || notation.value.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a hyperparameter with values: write it like %s".formatted(text, example));
        }
        return notation;
    }

    /** @throws IllegalArgumentException unless it is a finite number */
    double number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number + 0.0; // so that -0 is 0
            }
        } catch (NumberFormatException e) {
            // It is told below.
        }
        throw refused("has the value \"%s\", which is not a finite number".formatted(text.strip()));
    }

    IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("%s %s: write it like %s".formatted(name, why, example));
    }
}
