package org.parley.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.parley.vocab.Nif;
import org.parley.vocab.Parley;
import org.parley.vocab.Rdf;
import org.parley.vocab.Skos;

/** The text index: which properties it covers, how it is made, how it is opened beside other readers. */
final class TextIndexes {
    /** Field name by property; a query names the property, {@code text:query (parley:words "ceasefire")}. */
    private static final java.util.Map<Node, String> FIELDS = java.util.Map.of(
            Rdf.label, "label",
            Skos.altLabel, "alt",
            Parley.words, "words",
            Parley.quotedText, "quote",
            Nif.isString, "text");

    private TextIndexes() {}

    static Set<Node> properties() {
        return FIELDS.keySet();
    }

    static EntityDefinition definition() {
        EntityDefinition definition = new EntityDefinition("uri", "label", Rdf.label);
        FIELDS.forEach((property, field) -> definition.set(field, property));
        definition.setLangField("lang");
        return definition;
    }

    static TextIndex create(Path folder) throws IOException {
        return open(FSDirectory.open(folder));
    }

    /** Never writes; without Lucene's lock, so that a server and a query can read the same index. */
    static TextIndex openToRead(Path folder) throws IOException {
        return open(FSDirectory.open(folder, NoLockFactory.INSTANCE));
    }

    private static TextIndex open(Directory directory) {
        TextIndexConfig config = new TextIndexConfig(definition());
        // "attacks" finds "attacked"; what people type is news English
        config.setAnalyzer(new EnglishAnalyzer());
        config.setValueStored(true);
        return new TextIndexLucene(directory, config);
    }
}
