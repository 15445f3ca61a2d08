package org.parley.serve.http;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that every answer carries: what a browser may load, who may read, what is never guessed. */
final class Safety {
    /** The query editor sets styles on its elements and draws its icons as data: addresses; nothing else is loosened. */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private Safety() {}

    static void headers(Ask ask, String corsOrigin, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
        if (ask.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cross-Origin-Resource-Policy", corsOrigin.isBlank() ? "same-origin" : "cross-origin");
        if (!corsOrigin.isBlank()) {
            response.setHeader("Access-Control-Allow-Origin", corsOrigin);
            response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, Content-Location");
            if (ask.method().equals("OPTIONS")) {
                response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
                response.setHeader(
                        "Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, Authorization");
                response.setHeader("Access-Control-Max-Age", "86400");
            }
        }
    }
}
