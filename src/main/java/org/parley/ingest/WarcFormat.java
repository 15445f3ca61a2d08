package org.parley.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.parley.domain.Problem;

/** A web archive: one article for every HTML page that was answered with 200. */
final class WarcFormat implements ArticleFormat {
    private static final MediaType HTML = MediaType.parse("text/html");

    @Override
    public String name() {
        return "warc";
    }

    @Override
    public Set<String> endings() {
        return Set.of("warc", "warc.gz");
    }

    @Override
    public List<RawArticle> read(byte[] bytes, String file) throws UnreadableException {
        List<RawArticle> articles = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response
                        && response.http().status() == 200
                        && response.payloadType().base().equals(HTML)) {
                    page(response, file, articles);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            if (articles.isEmpty()) {
                throw new UnreadableException(
                        "INGEST-WARC", "is a broken web archive: " + e.getMessage() + ".", "Fetch the archive again.");
            }
            RawArticle last = articles.remove(articles.size() - 1);
            List<Problem> problems = new ArrayList<>(last.problems());
            problems.add(Problem.warning(
                    "INGEST-WARC",
                    file,
                    "breaks off after " + (articles.size() + 1) + " pages: " + e.getMessage() + ".",
                    "Fetch the archive again."));
            articles.add(new RawArticle(
                    last.key(),
                    last.text(),
                    last.url(),
                    last.title(),
                    last.publisher(),
                    last.published(),
                    last.language(),
                    problems));
        }
        if (articles.isEmpty()) {
            throw new UnreadableException(
                    "INGEST-WARC", "holds no HTML page with an article.", "Give an archive of news pages.");
        }
        return articles;
    }

    private static void page(WarcResponse response, String file, List<RawArticle> articles) throws IOException {
        String url = response.target();
        byte[] html = response.http().body().stream().readAllBytes();
        try {
            RawArticle page = HtmlFormat.page(html, file, url);
            articles.add(new RawArticle(
                    url,
                    page.text(),
                    page.url() == null ? url : page.url(),
                    page.title(),
                    page.publisher(),
                    page.published(),
                    page.language(),
                    page.problems()));
        } catch (UnreadableException e) {
            // a page without an article (an index, a video) is the normal case in an archive
            return;
        }
    }
}
