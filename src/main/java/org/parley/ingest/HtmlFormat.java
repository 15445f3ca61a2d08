package org.parley.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** A web page: headline and body of its article as paragraphs, metadata from JSON-LD and meta elements. */
final class HtmlFormat implements ArticleFormat {
    private static final String NOT_PROSE = "script,style,noscript,template,iframe,nav,aside,footer,form,button,svg,"
            + "select,[hidden],[aria-hidden=true],[role=navigation],[role=complementary],[role=banner],[role=contentinfo]";
    private static final String BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,blockquote,figcaption,pre,dd,td";
    /** Names that sites give to what surrounds an article; matched as whole words of class and id. */
    private static final java.util.regex.Pattern AROUND = java.util.regex.Pattern.compile(
            "(?i)\\b(related|recommend(ed|ations?)|newsletter|share|sharing|social|comments?|breadcrumbs?|cookie|"
                    + "consent|promo|sidebar|paywall|advert(isement)?|most-read|most-popular|read-more|tags|outbrain|taboola)\\b");

    private static final int LEAST_PROSE = 120;

    @Override
    public String name() {
        return "html";
    }

    @Override
    public Set<String> endings() {
        return Set.of("html", "htm", "xhtml");
    }

    @Override
    public List<RawArticle> read(byte[] bytes, String file) throws UnreadableException {
        return List.of(page(bytes, file, ""));
    }

    static RawArticle page(byte[] bytes, String file, String url) throws UnreadableException {
        Document page;
        try {
            page = Jsoup.parse(new ByteArrayInputStream(bytes), null, url);
        } catch (IOException e) {
            throw new UnreadableException(
                    "INGEST-HTML", "cannot be parsed as HTML: " + e.getMessage() + ".", "Save the page again.");
        }
        HtmlMetadata about = HtmlMetadata.of(page);
        page.select(NOT_PROSE).remove();
        for (Element element : page.body().select("[class],[id]")) {
            String names = element.className() + " " + element.id();
            if (AROUND.matcher(names).find() && !element.tagName().matches("body|main|article|html")) {
                element.remove();
            }
        }
        List<String> paragraphs = paragraphs(page, about.title());
        int prose = paragraphs.stream().mapToInt(String::length).sum();
        if (prose < LEAST_PROSE) {
            throw new UnreadableException(
                    "INGEST-NO-ARTICLE",
                    "holds no article text (" + prose + " characters of prose).",
                    "Save the whole page, or give its text as .txt.");
        }
        return new RawArticle(
                null,
                String.join("\n\n", paragraphs) + "\n",
                about.url(),
                about.title(),
                about.publisher(),
                about.published(),
                about.language(),
                List.of());
    }

    private static List<String> paragraphs(Document page, @Nullable String title) {
        Element body = articleBody(page);
        List<String> paragraphs = new ArrayList<>();
        if (title != null && !title.isBlank()) {
            paragraphs.add(title.strip());
        }
        for (Element block : body.select(BLOCKS)) {
            boolean holdsBlocks = block.select(BLOCKS).size() > 1;
            String text = holdsBlocks ? block.ownText() : text(block);
            if (!text.isBlank() && !text.strip().equals(title)) {
                paragraphs.add(text.strip());
            }
        }
        if (paragraphs.size() < 2) {
            body.wholeText()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(paragraphs::add);
        }
        return paragraphs;
    }

    private static String text(Element block) {
        block.select("br").before(" ");
        return block.text();
    }

    /** The element with the most prose directly in it, where links do not count. */
    private static Element articleBody(Document page) {
        Element marked = page.selectFirst("[itemprop=articleBody]");
        if (marked != null && marked.text().length() >= LEAST_PROSE) {
            return marked;
        }
        Element best = page.body();
        double bestScore = 0;
        Elements candidates = page.body().select("article,main,section,div,body");
        for (Element candidate : candidates) {
            double score = 0;
            for (Element child : candidate.children()) {
                if (child.tagName().matches("p|blockquote")) {
                    score += child.text().length()
                            - 2.0 * child.select("a").text().length();
                } else if (child.tagName().matches("div|section|figure|ul|h2|h3")) {
                    score += 0.5 * child.select("> p").text().length();
                }
            }
            if (candidate.tagName().equals("article")) {
                score *= 1.2;
            }
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }
}
