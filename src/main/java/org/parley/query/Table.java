package org.parley.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query. A column whose name ends in {@code _id} holds IRIs; the rest are for people.
 *
 * @param rows as many values as columns each; null where there is none
 */
public record Table(List<String> columns, List<List<@Nullable Node>> rows) {
    public Table {
        columns = List.copyOf(columns);
        List<List<@Nullable Node>> copy = new ArrayList<>();
        for (List<@Nullable Node> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " values for " + columns.size() + " columns");
            }
            copy.add(Collections.unmodifiableList(row));
        }
        rows = Collections.unmodifiableList(copy);
    }

    /** Values of one column as people read them; empty strings where there is none. */
    public List<String> column(String name) {
        int at = columns.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + name + " among " + columns);
        }
        return rows.stream().map(row -> text(row.get(at))).toList();
    }

    /** A value as people read it. */
    public static String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : node.toString();
    }
}
