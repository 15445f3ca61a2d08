package org.parley.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Problem;

/** Reads extraction records from JSON Lines; a bad line becomes a {@link Problem} with file, line, field and reason, the good ones count. */
public final class RecordReader {
    /** Where the published schema lies on the classpath. */
    public static final String SCHEMA = "/org/parley/record/extraction-record.schema.json";

    private static final String REMEDY = "Mend or remove the line; the schema is printed by 'parley schema'.";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonSchema schema;

    public RecordReader() {
        InputStream in = Objects.requireNonNull(RecordReader.class.getResourceAsStream(SCHEMA), SCHEMA);
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }

    /**
     * Reads every line of {@code in}, which is closed by the caller.
     *
     * @param name the file as problems shall name it
     * @throws IOException when the stream breaks
     */
    public void read(InputStream in, String name, Consumer<ExtractionRecord> records, Consumer<Problem> problems)
            throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                line(
                        number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line,
                        name,
                        number,
                        records,
                        problems);
            }
        }
    }

    private void line(
            String line, String name, int number, Consumer<ExtractionRecord> records, Consumer<Problem> problems) {
        try {
            JsonNode json = JSON.readTree(line);
            Set<ValidationMessage> faults = schema.validate(json);
            if (faults.isEmpty()) {
                records.accept(RecordNodes.record(json));
            } else {
                String reasons = faults.stream()
                        .limit(3)
                        .map(fault -> fault.getMessage().replaceFirst("^\\$\\.?", ""))
                        .collect(Collectors.joining("; "));
                problems.accept(
                        Problem.error("RECORD-SCHEMA", name, "not an extraction record: " + reasons + ".", REMEDY)
                                .at(number, 0));
            }
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            problems.accept(Problem.error("RECORD-JSON", name, "not JSON: " + e.getOriginalMessage() + ".", REMEDY)
                    .at(number, column));
        } catch (IllegalArgumentException e) {
            problems.accept(Problem.error("RECORD-VALUE", name, e.getMessage() + ".", REMEDY)
                    .at(number, 0));
        }
    }
}
