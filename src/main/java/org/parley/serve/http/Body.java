package org.parley.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes of an answer: known in length and whole before the first of them is sent. */
public interface Body {
    long length();

    InputStream open() throws IOException;

    /** Gives back what holds the bytes. */
    default void discard() {}

    default void writeTo(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            in.transferTo(out);
        }
    }

    static Body of(byte[] bytes) {
        return new Body() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new java.io.ByteArrayInputStream(bytes);
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }
}
