package descent.student;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * A file as text, or in which encoding it is instead of UTF-8.
 *
 * @param text empty if it cannot be read as UTF-8
 * @param otherwise the encoding and, where the bytes tell it, the first line that shows it; empty if it is UTF-8
 */
record Decoded(String text, String otherwise) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Reads UTF-8, with or without a byte order mark. */
    static Decoded of(byte[] bytes) {
        String wide = wide(bytes);
        if (!wide.isEmpty()) {
            return new Decoded("", wide);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        try {
            CoderResult result = utf8.decode(in, out, true);
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            return new Decoded("", narrow(bytes) + " (line " + line(bytes, in.position()) + ")");
        }
        String text = out.flip().toString();
        return new Decoded(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, "");
    }

    boolean isText() {
        return otherwise.isEmpty();
    }

    /** By its byte order mark or, without one, by the zeros beside each letter of ASCII. */
    private static String wide(byte[] bytes) {
        if (bytes.length < 2) {
            return "";
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean mark = first == 0xff && second == 0xfe || first == 0xfe && second == 0xff;
        boolean zeros = (first == 0) != (second == 0) && bytes.length % 2 == 0;
        return mark || zeros ? "UTF-16" : "";
    }

    /** Windows-1252 is Latin-1 with letters and quotation marks where Latin-1 has control characters. */
    private static String narrow(byte[] bytes) {
        for (byte each : bytes) {
            if ((each & 0xe0) == 0x80) {
                return "Windows-1252";
            }
        }
        return "Latin-1";
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
