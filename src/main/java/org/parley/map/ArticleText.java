package org.parley.map;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parley.domain.Article;
import org.parley.domain.Extraction;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Span;
import org.parley.vocab.Dct;
import org.parley.vocab.Nif;
import org.parley.vocab.Parley;
import org.parley.vocab.Prov;
import org.parley.vocab.Rdf;
import org.parley.vocab.Schema;

/** The text layer of one article: the article, what read it, and each of its spans as a mention, described once. */
final class ArticleText {
    private final Emitter out;
    private final Article article;
    private final Node node;
    private final Node extraction;
    private final Sentences sentences;
    private final Map<Span, Node> mentions = new HashMap<>();

    ArticleText(Emitter out, ExtractionRecord record) {
        this.out = out;
        this.article = record.article();
        this.node = NodeFactory.createURI(out.ids().article(article.id()));
        this.extraction = NodeFactory.createURI(out.ids().extraction(article.id()));
        this.sentences = new Sentences(article.text());
        article();
        extraction(record.extraction());
        record.boilerplate()
                .forEach(b ->
                        out.text(mention(b.span()), Parley.boilerplate, b.kind().code()));
    }

    Node node() {
        return node;
    }

    Node extraction() {
        return extraction;
    }

    String id() {
        return article.id();
    }

    Article read() {
        return article;
    }

    String words(Span span) {
        return span.in(article.text());
    }

    /** The mention at {@code span}. */
    Node mention(Span span) {
        Node known = mentions.get(span);
        if (known != null) {
            return known;
        }
        Node mention = NodeFactory.createURI(out.ids().mention(article.id(), span.start(), span.end()));
        mentions.put(span, mention);
        describe(mention, span);
        return mention;
    }

    /** The mention at {@code span}, tied to the sentence it stands in. */
    Node mentionInSentence(Span span) {
        Node mention = mention(span);
        out.add(mention, Nif.sentence, sentence(span));
        return mention;
    }

    /** The sentence, or sentences, around {@code span}. */
    Node sentence(Span span) {
        Node sentence = mention(sentences.around(span));
        out.add(sentence, Rdf.type, Nif.Sentence);
        return sentence;
    }

    /** What every mention and wording says of itself. */
    void describe(Node mention, Span span) {
        out.add(mention, Rdf.type, Parley.Mention);
        out.add(mention, Nif.referenceContext, node);
        out.index(mention, Nif.beginIndex, span.start());
        out.index(mention, Nif.endIndex, span.end());
        out.text(mention, Nif.anchorOf, words(span));
    }

    private void article() {
        out.add(node, Rdf.type, Parley.Article);
        out.add(node, Rdf.type, Schema.NewsArticle);
        out.add(node, Rdf.type, Nif.Context);
        out.text(node, Rdf.label, article.title() != null ? article.title() : article.file());
        out.text(node, Dct.identifier, article.id());
        out.text(node, Parley.file, article.file());
        out.text(node, Schema.headline, article.title());
        if (article.url() != null && isIri(article.url())) {
            out.add(node, Schema.url, NodeFactory.createURI(article.url()));
        }
        out.text(node, Schema.publisher, article.publisher());
        out.when(node, Schema.datePublished, article.published());
        if (article.publishedBasis() != null) {
            out.text(node, Parley.publishedBasis, article.publishedBasis().code());
        }
        out.text(node, Schema.inLanguage, article.language());
        out.text(node, Parley.textHash, article.sha256());
        out.text(node, Nif.isString, article.text());
        out.index(node, Nif.beginIndex, 0);
        out.index(node, Nif.endIndex, article.text().length());
    }

    private void extraction(Extraction read) {
        Node tool = NodeFactory.createURI(out.ids().tool(read.tool()));
        out.add(extraction, Rdf.type, Parley.Extraction);
        out.add(extraction, Prov.used, node);
        out.add(extraction, Prov.wasAssociatedWith, tool);
        out.texts(extraction, Dct.requires, read.models());
        out.text(extraction, Dct.conformsTo, read.ontology());
        out.add(tool, Rdf.type, Prov.SoftwareAgent);
        out.text(tool, Rdf.label, read.tool());
    }

    /** A url that is no IRI would make the whole graph unreadable elsewhere. */
    private static boolean isIri(String url) {
        try {
            java.net.URI uri = new java.net.URI(url);
            return uri.isAbsolute() && uri.getHost() != null;
        } catch (java.net.URISyntaxException notOne) {
            return false;
        }
    }
}
