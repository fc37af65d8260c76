package descent.student;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file as text, or in which encoding it is instead of UTF-8.
 *
 * @param text empty if it cannot be read as UTF-8
 * @param otherwise the encoding and, where the bytes tell it, the first line that shows it; empty if it is UTF-8
 */
public record Decoded(String text, String otherwise) {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int HEAD = 4;

    /** How texts in an encoding begin. */
    private static final Map<String, Charset> WIDE = new LinkedHashMap<>();

    static {
        WIDE.put("\u00ff\u00fe\0\0|\0\0\u00fe\u00ff", Charset.forName("UTF-32"));
        WIDE.put("\u00ff\u00fe|[^\0]\0[^\0]\0|[^\0]\0$", StandardCharsets.UTF_16LE);
        WIDE.put("\u00fe\u00ff|\0[^\0]\0[^\0]|\0[^\0]$", StandardCharsets.UTF_16BE);
    }

    /** Reads UTF-8, with or without a byte order mark. */
    public static Decoded of(byte[] bytes) {
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return new Decoded("", nameOf(wide.get()));
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
        return new Decoded(unmarked(out.flip().toString()), "");
    }

    /** For example "UTF-16", whatever the order of its bytes. */
    public static String nameOf(Charset charset) {
        return charset.name().replaceFirst("[BL]E$", "").replaceFirst("^w", "W");
    }

    public boolean isText() {
        return otherwise.isEmpty();
    }

    /** An encoding that is not one byte a letter: by its byte order mark or, without one, by the zeros beside letters of ASCII. */
    public static Optional<Charset> wide(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return WIDE.entrySet().stream()
                .filter(each -> head.matches("(?s)(" + each.getKey() + ").*"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Without the byte order mark. */
    public static String unmarked(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
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
