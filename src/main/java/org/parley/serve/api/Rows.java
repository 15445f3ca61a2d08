package org.parley.serve.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.parley.query.Table;
import org.parley.vocab.Ids;

/**
 * A table as a JSON array with one flat object for each row, and in each the addresses under which this server shows
 * what the row speaks of: its statement, its article, the words it comes from.
 */
final class Rows {
    private static final String ID = "_id";

    private Rows() {}

    static void write(Table table, String base, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.writeStartArray();
        for (List<@Nullable Node> row : table.rows()) {
            json.writeRaw('\n');
            json.writeStartObject();
            for (int i = 0; i < row.size(); i++) {
                json.writeFieldName(table.columns().get(i));
                value(json, row.get(i));
            }
            links(json, table.columns(), row, base);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeRaw('\n');
        json.flush();
    }

    private static void links(JsonGenerator json, List<String> columns, List<@Nullable Node> row, String base)
            throws IOException {
        json.writeObjectFieldStart("links");
        for (int i = 0; i < row.size(); i++) {
            String column = columns.get(i);
            Node node = row.get(i);
            if (column.endsWith(ID)
                    && node != null
                    && node.isURI()
                    && node.getURI().startsWith(Ids.DEFAULT.base())) {
                json.writeStringField(
                        column.substring(0, column.length() - ID.length()),
                        base + "/id/"
                                + node.getURI().substring(Ids.DEFAULT.base().length()));
            }
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Node node) throws IOException {
        if (node == null) {
            json.writeNull();
        } else if (node.isLiteral() && XSDDatatype.XSDboolean.equals(node.getLiteralDatatype())) {
            json.writeBoolean(Boolean.parseBoolean(node.getLiteralLexicalForm()));
        } else if (node.isLiteral() && node.getLiteral().isWellFormed() && node.getLiteralValue() instanceof Number) {
            json.writeNumber(new BigDecimal(node.getLiteralLexicalForm()));
        } else {
            json.writeString(Table.text(node));
        }
    }
}
