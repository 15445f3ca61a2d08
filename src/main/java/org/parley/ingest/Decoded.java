package org.parley.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.domain.Problem;

/**
 * Bytes of unknown encoding as text: byte order mark, else UTF-8, else UTF-16 when every other byte is zero, else Windows-1252.
 *
 * <p>The last is a guess and is reported as one. A byte order mark is not part of the text.
 */
record Decoded(String text, List<Problem> problems) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Decoded of(byte[] bytes, String file) throws UnreadableException {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return checked(strict(bytes, 3, StandardCharsets.UTF_8, file), file);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return checked(strict(bytes, 2, StandardCharsets.UTF_16LE, file), file);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return checked(strict(bytes, 2, StandardCharsets.UTF_16BE, file), file);
        }
        double evenZeros = zeros(bytes, 0);
        double oddZeros = zeros(bytes, 1);
        if (oddZeros > 0.3 && evenZeros < 0.05) {
            return checked(strict(bytes, 0, StandardCharsets.UTF_16LE, file), file);
        }
        if (evenZeros > 0.3 && oddZeros < 0.05) {
            return checked(strict(bytes, 0, StandardCharsets.UTF_16BE, file), file);
        }
        try {
            return checked(decode(bytes, 0, StandardCharsets.UTF_8), file);
        } catch (CharacterCodingException e) {
            Decoded guess = checked(new String(bytes, WINDOWS_1252), file);
            return new Decoded(
                    guess.text,
                    List.of(Problem.warning(
                            "INGEST-ENCODING",
                            file,
                            "is not UTF-8; read as Windows-1252.",
                            "Save it as UTF-8 if letters look wrong.")));
        }
    }

    private static Decoded checked(String text, String file) throws UnreadableException {
        long control = text.chars()
                .limit(100_000)
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        if (control > 0 && control * 200 > Math.min(100_000, text.length())) {
            throw new UnreadableException(
                    "INGEST-BINARY",
                    "is not text: too many control characters.",
                    "Give the article as .txt, .html, .pdf or .warc.");
        }
        return new Decoded(text, List.of());
    }

    private static String strict(byte[] bytes, int from, Charset charset, String file) throws UnreadableException {
        try {
            return decode(bytes, from, charset);
        } catch (CharacterCodingException e) {
            throw new UnreadableException(
                    "INGEST-ENCODING", "says it is " + charset + " and is not.", "Save it as UTF-8.");
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static boolean starts(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static double zeros(byte[] bytes, int offset) {
        int seen = 0;
        int zero = 0;
        for (int i = offset; i < Math.min(bytes.length, 20_000); i += 2) {
            seen++;
            zero += bytes[i] == 0 ? 1 : 0;
        }
        return seen == 0 ? 0 : (double) zero / seen;
    }
}
