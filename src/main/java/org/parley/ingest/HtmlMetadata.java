package org.parley.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article: schema.org JSON-LD first, then Open Graph and meta elements. */
record HtmlMetadata(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String language) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static HtmlMetadata of(Document page) {
        JsonNode article = jsonLd(page);
        String title = first(
                text(article, "headline"),
                meta(page, "og:title"),
                meta(page, "twitter:title"),
                heading(page),
                page.title().isBlank() ? null : page.title());
        String publisher = first(
                article == null ? null : text(article.path("publisher"), "name"),
                meta(page, "og:site_name"),
                meta(page, "publisher"),
                meta(page, "application-name"));
        String date = first(
                text(article, "datePublished"),
                meta(page, "article:published_time"),
                meta(page, "og:published_time"),
                meta(page, "parsely-pub-date"),
                meta(page, "dc.date"),
                meta(page, "dcterms.created"),
                meta(page, "date"),
                meta(page, "pubdate"),
                time(page));
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String url = first(canonical == null ? null : canonical.attr("href"), meta(page, "og:url"));
        Element html = page.selectFirst("html[lang]");
        return new HtmlMetadata(
                title,
                publisher,
                date == null ? null : Dateline.of(date).orElse(null),
                url,
                html == null ? null : html.attr("lang"));
    }

    private static @Nullable JsonNode jsonLd(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                Deque<JsonNode> open = new ArrayDeque<>();
                open.add(JSON.readTree(script.data()));
                while (!open.isEmpty()) {
                    JsonNode node = open.remove();
                    if (node.isObject() && node.path("@type").toString().contains("Article")) {
                        return node;
                    }
                    if (node.isArray()) {
                        node.forEach(open::add);
                    } else if (node.has("@graph")) {
                        open.add(node.get("@graph"));
                    }
                }
            } catch (JsonProcessingException e) {
                // sites often ship broken JSON-LD; the meta elements below say the same
                continue;
            }
        }
        return null;
    }

    private static @Nullable String text(@Nullable JsonNode node, String field) {
        return node == null || !node.path(field).isTextual()
                ? null
                : node.path(field).asText();
    }

    private static @Nullable String meta(Document page, String name) {
        Element meta = page.selectFirst("meta[property=" + name + "][content],meta[name=" + name + "][content]");
        return meta == null ? null : meta.attr("content");
    }

    private static @Nullable String heading(Document page) {
        Element heading = page.selectFirst("article h1, main h1, h1");
        return heading == null ? null : heading.text();
    }

    private static @Nullable String time(Document page) {
        Element time = page.selectFirst("article time[datetime], header time[datetime], main time[datetime]");
        return time == null ? null : time.attr("datetime");
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }
}
