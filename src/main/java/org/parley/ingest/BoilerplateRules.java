package org.parley.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.parley.domain.BoilerplateKind;
import org.parley.domain.Coded;

/** Reads {@code data/lexicon/boilerplate.tsv}. */
final class BoilerplateRules {
    private static final String FILE = "/data/lexicon/boilerplate.tsv";

    private BoilerplateRules() {}

    static List<BoilerplateFinder.Rule> shipped() {
        InputStream in = Objects.requireNonNull(BoilerplateRules.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(BoilerplateRules::rule)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BoilerplateFinder.Rule rule(String line) {
        String[] cells = line.split("\t");
        if (cells.length != 3) {
            throw new IllegalArgumentException(FILE + " needs three columns: " + line);
        }
        return new BoilerplateFinder.Rule(
                Coded.of(BoilerplateKind.class, cells[0]),
                BoilerplateFinder.Where.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                Pattern.compile(cells[2], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
