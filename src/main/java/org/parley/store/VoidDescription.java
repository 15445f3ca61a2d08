package org.parley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.parley.vocab.Ids;
import org.parley.vocab.Parley;

/** Describes a build for machines: VoID, with the numbers of its summary. */
final class VoidDescription {
    private static final Map<String, String> CLASSES = Map.of(
            "articles", Parley.Article.getURI(),
            "statements", Parley.Statement.getURI(),
            "claims", Parley.Claim.getURI(),
            "figures", Parley.QuantityClaim.getURI(),
            "events", Parley.Event.getURI(),
            "actors", Parley.Actor.getURI(),
            "places", Parley.Place.getURI());

    private VoidDescription() {}

    static void write(Summary summary, Ids ids, Path file) throws IOException {
        StringBuilder turtle = new StringBuilder("""
                @prefix void: <http://rdfs.org/ns/void#> .
                @prefix dct:  <http://purl.org/dc/terms/> .
                @prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .

                """);
        turtle.append("<").append(ids.base()).append("dataset> a void:Dataset ;\n");
        turtle.append("    dct:title \"Parley: who said what\"@en ;\n");
        turtle.append("    void:uriSpace \"").append(ids.base()).append("\" ;\n");
        turtle.append("    void:vocabulary <").append(Parley.ONTOLOGY.getURI()).append("> ;\n");
        turtle.append("    void:triples ").append(summary.quads()).append(" ;\n");
        turtle.append("    void:documents ")
                .append(summary.counts().getOrDefault("articles", 0L))
                .append(" ;\n");
        new java.util.TreeMap<>(CLASSES).forEach((kind, type) -> turtle.append("    void:classPartition [ void:class <")
                .append(type)
                .append("> ; void:entities ")
                .append(summary.counts().getOrDefault(kind, 0L))
                .append(" ] ;\n"));
        turtle.append("    void:exampleResource <").append(ids.actorsGraph()).append("> .\n");
        Files.writeString(file, turtle, StandardCharsets.UTF_8);
    }
}
