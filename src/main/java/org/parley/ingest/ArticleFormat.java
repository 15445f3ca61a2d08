package org.parley.ingest;

import java.util.List;
import java.util.Set;

/**
 * A file format that holds articles.
 *
 * <p>To add one: a class that implements this, its line in {@link Formats#ALL}, and under {@code src/test/resources/ingest} one good
 * and one broken file named after it; a test complains about a format without them.
 */
public interface ArticleFormat {
    /** Name for people, for example {@code html}. */
    String name();

    /** File name endings without the dot, lower case. */
    Set<String> endings();

    /**
     * The articles in the file, at least one.
     *
     * @param bytes the whole file
     * @param file its name, for problems
     * @throws UnreadableException when nothing can be read, with a sentence for people
     */
    List<RawArticle> read(byte[] bytes, String file) throws UnreadableException;
}
