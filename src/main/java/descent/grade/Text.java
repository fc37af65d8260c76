package descent.grade;

/** Text from students, made harmless: one line, no control characters, not too long. */
final class Text {
    private static final int LONGEST = 300;

    private Text() {}

    static String line(String hostile) {
        StringBuilder line = new StringBuilder();
        hostile.codePoints()
                .limit(4L * LONGEST)
                .map(each -> harmless(each) ? each : ' ')
                .forEach(line::appendCodePoint);
        String text = line.toString().strip().replaceAll(" +", " ");
        return text.length() > LONGEST ? whole(text.substring(0, LONGEST)) + " …" : text;
    }

    /** Without half a character at its end. */
    private static String whole(String text) {
        int last = text.length() - 1;
        return Character.isHighSurrogate(text.charAt(last)) ? text.substring(0, last) : text;
    }

    /** No control characters, no lone surrogates, and nothing that turns the direction of text round. */
    private static boolean harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
