package descent.grade;

import descent.student.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a Java file of a submission holds, put right where it can only be meant so: read in the encoding that it is in, and
 * in the package that all exercises are in.
 *
 * @param put what was put right, in words
 */
record SubmittedText(String text, List<String> put) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static final SubmittedText NONE = new SubmittedText("", List.of());

    static SubmittedText of(byte[] bytes) {
        List<String> put = new ArrayList<>();
        String text = decoded(bytes, put);
        return new SubmittedText(text, put);
    }

    private static String decoded(byte[] bytes, List<String> put) {
        Decoded decoded = Decoded.of(bytes);
        if (decoded.isText()) {
            return decoded.text();
        }
        Charset charset = Decoded.wide(bytes).orElse(WINDOWS);
        put.add("read as " + Decoded.nameOf(charset));
        return Decoded.unmarked(new String(bytes, charset));
    }

    /** What it is instead of Java, whatever its name, and what to do; empty if it may be Java. */
    String otherwise() {
        String head = text.stripLeading();
        if (head.startsWith("<!") || head.startsWith("<html")) {
            return "it is a web page: download the file itself";
        }
        if (head.startsWith("{\\rtf")
                || head.startsWith("PK\3\4")
                || head.startsWith("%PDF")
                || head.startsWith("\u00ca\u00fe\u00ba\u00be")) {
            return "it is a document, an archive or a class file, whatever its name: hand in plain text";
        }
        return "";
    }

    /** The package that it says it is in; empty if it says none. */
    String packageName() {
        int start = packageStart();
        int end = start < 0 ? -1 : text.indexOf(';', start);
        String name =
                end < 0 ? "" : text.substring(start + "package".length(), end).strip();
        return name.matches("\\w+(\\s*\\.\\s*\\w+)*") ? name : "";
    }

    /** Whether it says that it is a part of Descent itself, beside which a student has put the exercises. */
    boolean isDescents() {
        String name = packageName();
        return name.matches("descent(\\.[a-z]{1,40}){0,4}")
                && !name.matches("descent\\.(exercises|solutions)")
                && SubmittedText.class.getResource("/" + name.replace('.', '/') + "/") != null;
    }

    /** The same in the package of the exercises; no line changes its number. */
    SubmittedText inPackage() {
        String name = packageName();
        int start = packageStart();
        if (name.equals(JavaFile.PACKAGE) || text.isBlank() || start >= 0 && name.isEmpty()) {
            return this; // if anything is wrong, javac says it better
        }
        List<String> more = new ArrayList<>(put);
        more.add(name.isEmpty() ? "its package line was missing" : "its package line said " + Text.line(name, 40));
        String line = "package " + JavaFile.PACKAGE + ";";
        return new SubmittedText(
                start < 0
                        ? line + " " + text
                        : text.substring(0, start) + line + text.substring(text.indexOf(';', start) + 1),
                more);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Where the package line begins: the first thing that is neither blank nor comment; negative if that is another. */
    private int packageStart() {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                at = after("\n", at);
            } else if (text.startsWith("/*", at)) {
                at = after("*/", at + 2);
            } else {
                return text.startsWith("package", at) ? at : -1;
            }
        }
        return -1;
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
