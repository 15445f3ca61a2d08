package org.parley.ingest;

import java.util.List;
import java.util.Set;

/** Plain text: the text is the article, character for character. */
final class PlainTextFormat implements ArticleFormat {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public Set<String> endings() {
        return Set.of("txt", "text", "md");
    }

    @Override
    public List<RawArticle> read(byte[] bytes, String file) throws UnreadableException {
        Decoded decoded = Decoded.of(bytes, file);
        return List.of(RawArticle.ofText(decoded.text(), decoded.problems()));
    }
}
