package org.parley.serve.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** A token bucket for each client: so many requests at once, so many a second in the long run. */
final class Buckets {
    /** The oldest clients are forgotten past this many, so that a flood of addresses costs no memory. */
    private static final int CLIENTS = 10_000;

    private final double perSecond;
    private final int burst;
    private final Map<String, Bucket> clients = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    private static final class Bucket {
        double tokens;
        long at;
    }

    Buckets(double perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Takes one token; answers the seconds to wait, 0 when there was one. */
    synchronized long take(String client, long nanos) {
        if (perSecond == 0) {
            return 0;
        }
        Bucket bucket = clients.computeIfAbsent(client, c -> {
            Bucket full = new Bucket();
            full.tokens = burst;
            full.at = nanos;
            return full;
        });
        bucket.tokens = Math.min(burst, bucket.tokens + (nanos - bucket.at) / 1e9 * perSecond);
        bucket.at = nanos;
        if (bucket.tokens >= 1) {
            bucket.tokens -= 1;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - bucket.tokens) / perSecond));
    }
}
