package org.parley.serve.sparql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Trouble;

/** The text of a query or an update that was posted, directly or in a form. */
final class Posted {
    private Posted() {}

    /**
     * @param what {@code query} or {@code update}: the field of the form, and the end of the media type
     * @param most bytes
     */
    static String text(Ask ask, String what, int most) {
        String charset = ask.charset();
        if (charset != null && !charset.toLowerCase(Locale.ROOT).equals("utf-8")) {
            throw unsupported("The charset " + charset + " is not read; send UTF-8.");
        }
        String direct = "application/sparql-" + what;
        String type = ask.contentType();
        if (type.equals(direct)) {
            return decoded(ask.body(most), what);
        }
        if (!type.equals("application/x-www-form-urlencoded")) {
            throw unsupported(
                    "Send the " + what + " as " + direct + ", or a form as application/x-www-form-urlencoded.");
        }
        String text = ask.one(what);
        if (text == null) {
            throw Trouble.bad("no-" + what, "The form has no field '" + what + "'.");
        }
        return text;
    }

    private static String decoded(byte[] bytes, String what) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Trouble.bad(what + "-encoding", "The " + what + " is not UTF-8.");
        }
    }

    private static Trouble unsupported(String detail) {
        return new Trouble(415, "media-type", "This kind of body is not read", detail);
    }
}
