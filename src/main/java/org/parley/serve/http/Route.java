package org.parley.serve.http;

import java.util.function.Predicate;

/**
 * Which requests a handler answers.
 *
 * @param name how metrics and the access log call it
 * @param counted whether it counts against the client's rate: files of the page do not
 * @param open whether it is answered without a password
 */
public record Route(String name, Predicate<String> path, Handler handler, boolean counted, boolean open) {
    /** From a request to its answer; an expected failure is a {@link Trouble}. */
    @FunctionalInterface
    public interface Handler {
        Reply answer(Ask ask) throws Exception;
    }

    public static Route at(String path, Handler handler) {
        return new Route(path, path::equals, handler, true, false);
    }

    public static Route under(String prefix, Handler handler) {
        return new Route(prefix, path -> path.startsWith(prefix), handler, true, false);
    }

    public Route uncounted() {
        return new Route(name, path, handler, false, open);
    }

    public Route withoutPassword() {
        return new Route(name, path, handler, counted, true);
    }
}
