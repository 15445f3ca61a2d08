package org.parley.serve.http;

/** Writes pages that need no script: everything that comes from data passes {@link #text}. */
public final class Html {
    private Html() {}

    /** As text or as the value of an attribute between double quotes. */
    public static String text(String raw) {
        StringBuilder safe = new StringBuilder(raw.length() + 16);
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Only addresses that a browser may follow become links. */
    public static String link(String href, String label) {
        return href.startsWith("http://") || href.startsWith("https://") || href.startsWith("/")
                ? "<a href=\"" + text(href) + "\">" + text(label) + "</a>"
                : text(label);
    }

    public static String page(String title, String head, String main) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="stylesheet" href="/webjars/picocss__pico/css/pico.classless.min.css">
                %s
                </head>
                <body>
                <header><nav aria-label="Parley"><a href="/">Parley</a></nav></header>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(text(title), head, text(title), main);
    }

    public static Reply reply(String page) {
        return Reply.text("text/html", page);
    }
}
