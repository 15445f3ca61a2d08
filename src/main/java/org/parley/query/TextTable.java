package org.parley.query;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** A table for a terminal: columns in line, long values cut, IRIs and empty columns left out. */
final class TextTable {
    private static final int WIDEST = 60;

    private TextTable() {}

    static void write(Table table, Writer out) throws IOException {
        List<Integer> shown = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int width = width(table, i);
            if (width > 0 && !table.columns().get(i).endsWith("_id")) {
                shown.add(i);
                widths.add(Math.max(width, table.columns().get(i).length()));
            }
        }
        line(out, shown, widths, table.columns());
        for (List<@Nullable Node> row : table.rows()) {
            line(out, shown, widths, row.stream().map(TextTable::cell).toList());
        }
        int rows = table.rows().size();
        out.write(rows == 1 ? "1 row\n" : rows + " rows\n");
    }

    private static void line(Writer out, List<Integer> shown, List<Integer> widths, List<String> values)
            throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            String value = values.get(shown.get(i));
            line.append(value).append(" ".repeat(widths.get(i) - value.length() + 2));
        }
        out.write(line.toString().stripTrailing());
        out.write('\n');
    }

    private static int width(Table table, int column) {
        return table.rows().stream()
                .mapToInt(row -> cell(row.get(column)).length())
                .max()
                .orElse(0);
    }

    private static String cell(@Nullable Node node) {
        String text = Table.text(node).replaceAll("\\s+", " ");
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }
}
