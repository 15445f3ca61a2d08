package org.parley.vocab;

import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes that queries, pages and exports share. */
public final class Prefixes {
    /** Prefix to namespace, in the order for people. */
    public static final Map<String, String> ALL = all();

    private Prefixes() {}

    /** {@code PREFIX} lines for the head of a query. */
    public static String sparql() {
        StringBuilder lines = new StringBuilder();
        ALL.forEach((prefix, namespace) -> lines.append("PREFIX ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append(">\n"));
        return lines.toString();
    }

    private static Map<String, String> all() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("parley", Parley.NS);
        map.put("etype", Parley.EVENT_TYPE_NS);
        map.put("id", Ids.DEFAULT.base());
        map.put("rdf", Rdf.NS);
        map.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        map.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        map.put("skos", Skos.NS);
        map.put("dct", Dct.NS);
        map.put("schema", Schema.NS);
        map.put("nif", Nif.NS);
        map.put("prov", Prov.NS);
        map.put("geo", Geo.NS);
        map.put("qb", Cube.NS);
        map.put("wd", "http://www.wikidata.org/entity/");
        map.put("text", "http://jena.apache.org/text#");
        return java.util.Collections.unmodifiableMap(map);
    }
}
