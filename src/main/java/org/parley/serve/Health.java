package org.parley.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Meters;
import org.parley.serve.http.Reply;
import org.parley.serve.http.Trouble;

/** Whether the server is well: it answers while every place for queries is taken. */
final class Health {
    static final String ROBOTS =
            "User-agent: *\nDisallow: /sparql\nDisallow: /api/\nDisallow: /data/\nDisallow: /download/\n";

    private Health() {}

    static Reply report(Source source) {
        try (Source.Hold hold = source.hold()) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("status", "ok");
            report.put("build", hold.build());
            return Reply.json(report).with("Cache-Control", "no-store");
        }
    }

    /** A proxy on this machine also comes by the loopback, but says for whom it asks. */
    static Reply metrics(Ask ask, Meters meters) throws UnknownHostException {
        boolean forwarded = ask.header("X-Forwarded-For") != null
                || ask.header("Forwarded") != null
                || ask.header("Via") != null
                || ask.header("X-Real-IP") != null;
        if (forwarded || !InetAddress.getByName(ask.peer()).isLoopbackAddress()) {
            throw new Trouble(403, "loopback", "Only for this machine", "Metrics are given to this machine alone.");
        }
        return Reply.text("text/plain; version=0.0.4", meters.scrape()).with("Cache-Control", "no-store");
    }
}
