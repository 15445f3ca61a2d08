package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.record.RecordReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code parley schema}: the JSON Schema of extraction records. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of extraction records.")
final class SchemaCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Parley parley;

    @Override
    public Integer call() throws IOException {
        Console console = Objects.requireNonNull(parley).console;
        try (InputStream schema = Objects.requireNonNull(Parley.class.getResourceAsStream(RecordReader.SCHEMA))) {
            schema.transferTo(console.out());
        }
        return Exit.OK;
    }
}
