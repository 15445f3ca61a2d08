package org.parley.domain;

/** An actor, statement, event or figure of one record: the article's id and the id within the record. */
public record Ref(String article, String id) implements Comparable<Ref> {
    @Override
    public int compareTo(Ref other) {
        int byArticle = article.compareTo(other.article);
        return byArticle != 0 ? byArticle : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return article + "/" + id;
    }
}
