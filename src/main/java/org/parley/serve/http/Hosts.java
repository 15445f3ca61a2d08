package org.parley.serve.http;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.serve.ServeOptions;

/**
 * Under which names this server is asked.
 *
 * <p>A server that listens on this machine alone is still in reach of every page that a browser here has open: such a page may let its own name lead to
 * 127.0.0.1 and then counts as ours. So only our own names are answered.
 */
public final class Hosts {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final @Nullable Set<String> names;

    Hosts(ServeOptions options) {
        if (!isLoopback(options.host())) {
            this.names = null;
            return;
        }
        Set<String> own = new TreeSet<>(LOOPBACK);
        own.add(options.host().toLowerCase(Locale.ROOT));
        URI publicUrl = options.publicUrl();
        if (publicUrl != null && publicUrl.getHost() != null) {
            own.add(publicUrl.getHost().toLowerCase(Locale.ROOT));
        }
        this.names = own;
    }

    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(name) || name.matches("127(\\.[0-9]{1,3}){3}");
    }

    void check(Ask ask) {
        String host = ask.host().toLowerCase(Locale.ROOT);
        if (names != null && !names.contains(host)) {
            throw new Trouble(
                    421,
                    "host",
                    "This server does not go by that name",
                    "It listens on this machine alone and is asked for '" + host
                            + "'. Behind a reverse proxy start it with --public-url, or choose an address with --host.");
        }
    }
}
