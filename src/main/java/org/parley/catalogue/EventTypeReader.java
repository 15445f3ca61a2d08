package org.parley.catalogue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.parley.domain.Act;
import org.parley.domain.Coded;
import org.parley.domain.lexicon.EventLexicon;
import org.parley.domain.lexicon.EventLexicon.Slot;
import org.parley.domain.lexicon.EventLexicon.Trigger;
import org.parley.domain.lexicon.EventLexicon.Type;

/** Reads {@code ontology/event-types.ttl}; the recipe for adding a type stands at its top. */
public final class EventTypeReader {
    /** Where the types travel inside the jar. */
    public static final String RESOURCE = "ontology/event-types.ttl";

    private static final String ONTOLOGY = "https://w3id.org/parley/ontology#";
    private static final String TYPES = "https://w3id.org/parley/event-type/";

    private final Model model;

    private EventTypeReader(Model model) {
        this.model = model;
    }

    /** The event types that ship with the program. */
    public static EventLexicon read() {
        return read(Resources.open(RESOURCE));
    }

    /** The event types of a Turtle document. */
    public static EventLexicon read(InputStream turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, turtle, Lang.TURTLE);
        return new EventTypeReader(model).lexicon();
    }

    private EventLexicon lexicon() {
        List<Type> types = model.listResourcesWithProperty(RDF.type, property("EventType")).toList().stream()
                .sorted(Comparator.comparing(Resource::getURI))
                .map(this::type)
                .toList();
        return new EventLexicon(
                types, ModalityReader.read(), somebody(), InflectionReader.read(), EventIdentityReader.read());
    }

    /** The last words of the nouns and titles by which the actor lexicon knows people and bodies. */
    private static Set<String> somebody() {
        return Stream.concat(
                        Resources.rows("data/lexicon/group-nouns.tsv", 2).stream(),
                        Resources.rows("data/lexicon/titles.tsv", 2).stream())
                .map(row -> row.get(0).toLowerCase(Locale.ROOT))
                .map(noun -> noun.substring(noun.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    private Type type(Resource type) {
        List<Resource> line = line(type);
        List<List<String>> not = new ArrayList<>();
        line.forEach(each -> strings(each, property("notTrigger")).forEach(phrase -> not.add(words(phrase))));
        List<Act> acts = type.listProperties(property("ofAct")).toList().stream()
                .map(each -> each.getResource().getLocalName().toLowerCase(Locale.ROOT))
                .sorted()
                .map(code -> Coded.of(Act.class, code))
                .toList();
        return new Type(
                name(type),
                label(type),
                name(line.get(line.size() - 1)),
                strings(type, property("trigger")).stream()
                        .map(EventTypeReader::trigger)
                        .toList(),
                not,
                slots(line, "agentRole"),
                slots(line, "targetRole"),
                slots(line, "mediatorRole"),
                slots(line, "placeRole"),
                line.stream()
                        .filter(each -> each.hasProperty(property("reciprocal")))
                        .findFirst()
                        .map(each -> each.getProperty(property("reciprocal")).getBoolean())
                        .orElse(false),
                acts,
                plover(type));
    }

    /** The type and everything broader, the nearest first. */
    private static List<Resource> line(Resource type) {
        List<Resource> line = new ArrayList<>(List.of(type));
        Resource at = type;
        while (at.hasProperty(SKOS.broader)) {
            at = at.getProperty(SKOS.broader).getResource();
            if (line.contains(at)) {
                throw new IllegalArgumentException(RESOURCE + ": " + at.getLocalName() + " is broader than itself");
            }
            line.add(at);
        }
        return line;
    }

    private List<Slot> slots(List<Resource> line, String role) {
        return line.stream()
                .filter(each -> each.hasProperty(property(role)))
                .findFirst()
                .map(each ->
                        strings(each, property(role)).stream().map(Slot::parse).toList())
                .orElse(List.of());
    }

    private static List<String> plover(Resource type) {
        return type.listProperties(SKOS.notation).toList().stream()
                .map(each -> each.getLiteral())
                .filter(code -> code.getDatatypeURI().equals(TYPES + "plover"))
                .map(Literal::getLexicalForm)
                .map(code -> code.contains("-") ? code.substring(0, code.indexOf('-')) : code)
                .sorted()
                .distinct()
                .toList();
    }

    private static Trigger trigger(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException(
                    RESOURCE + ": trigger \"" + text + "\" needs a part of speech, such as \"shell/VERB\"");
        }
        String pos = text.substring(slash + 1);
        if (!List.of("VERB", "NOUN", "ADJ").contains(pos)) {
            throw new IllegalArgumentException(
                    RESOURCE + ": trigger \"" + text + "\" needs VERB, NOUN or ADJ after the slash");
        }
        return new Trigger(words(text.substring(0, slash)), pos.equals("VERB"));
    }

    /** Lower case, hyphens and typographic apostrophes levelled, cut at blanks. */
    private static List<String> words(String phrase) {
        return Arrays.asList(phrase.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('-', ' ')
                .strip()
                .split("\\s+"));
    }

    private static String label(Resource type) {
        return type.hasProperty(SKOS.prefLabel)
                ? type.getProperty(SKOS.prefLabel).getString()
                : name(type);
    }

    private static String name(Resource type) {
        return type.getURI().substring(TYPES.length());
    }

    private static List<String> strings(Resource subject, Property property) {
        return subject.listProperties(property).toList().stream()
                .map(each -> each.getObject())
                .filter(RDFNode::isLiteral)
                .map(node -> node.asLiteral().getLexicalForm())
                .sorted()
                .toList();
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(ONTOLOGY + name);
    }
}
