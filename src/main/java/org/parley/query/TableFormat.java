package org.parley.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** How a table is written down. All are UTF-8; csv is RFC 4180 with line feeds. */
public enum TableFormat {
    TEXT("text", "text/plain; charset=utf-8") {
        @Override
        public void write(Table table, OutputStream out) throws IOException {
            Writer writer = writer(out);
            TextTable.write(table, writer);
            writer.flush();
        }
    },
    CSV("csv", "text/csv; charset=utf-8") {
        @Override
        public void write(Table table, OutputStream out) throws IOException {
            delimited(table, out, CSVFormat.RFC4180.builder().setRecordSeparator('\n'));
        }
    },
    TSV("tsv", "text/tab-separated-values; charset=utf-8") {
        @Override
        public void write(Table table, OutputStream out) throws IOException {
            delimited(
                    table, out, CSVFormat.TDF.builder().setRecordSeparator('\n').setIgnoreSurroundingSpaces(false));
        }
    },
    JSON("json", "application/json") {
        @Override
        public void write(Table table, OutputStream out) throws IOException {
            JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
            json.writeStartArray();
            for (List<@Nullable Node> row : table.rows()) {
                json.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    json.writeFieldName(table.columns().get(i));
                    value(json, row.get(i));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.flush();
        }
    };

    private final String code;
    private final String mediaType;

    TableFormat(String code, String mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Writes all rows and flushes; does not close {@code out}. */
    public abstract void write(Table table, OutputStream out) throws IOException;

    /** The format with a code such as csv. */
    public static TableFormat of(String code) {
        for (TableFormat format : values()) {
            if (format.code.equals(code)) {
                return format;
            }
        }
        throw QueryException.of("QUERY-FORMAT", code, "there is no such format.", "Use text, csv, tsv or json.");
    }

    private static Writer writer(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    private static void delimited(Table table, OutputStream out, CSVFormat.Builder format) throws IOException {
        CSVPrinter printer = new CSVPrinter(
                writer(out),
                format.setHeader(table.columns().toArray(String[]::new)).get());
        for (List<@Nullable Node> row : table.rows()) {
            List<String> values = new ArrayList<>();
            row.forEach(node -> values.add(Table.text(node)));
            printer.printRecord(values);
        }
        printer.flush();
    }

    private static void value(JsonGenerator json, @Nullable Node node) throws IOException {
        if (node == null) {
            json.writeNull();
        } else if (node.isLiteral() && node.getLiteralDatatype().equals(XSDDatatype.XSDboolean)) {
            json.writeBoolean(Boolean.parseBoolean(node.getLiteralLexicalForm()));
        } else if (node.isLiteral() && node.getLiteral().isWellFormed() && node.getLiteralValue() instanceof Number) {
            json.writeNumber(new BigDecimal(node.getLiteralLexicalForm()));
        } else {
            json.writeString(Table.text(node));
        }
    }
}
