package org.parley.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.EventTypeReader;
import org.parley.catalogue.Gazetteer;
import org.parley.catalogue.GazetteerEntry;
import org.parley.domain.lexicon.EventLexicon;
import org.parley.ingest.ArticleFormat;
import org.parley.ingest.Formats;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/** {@code parley list}: what there is to choose from. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what there is to choose from.")
final class ListCommand implements Callable<Integer> {
    /** What can be listed. */
    enum What {
        QUERIES,
        EVENT_TYPES,
        ACTORS,
        FORMATS
    }

    /** What can be listed, as a person types it: {@code event-types}. */
    static final class Names implements ITypeConverter<What>, Iterable<String> {
        @Override
        public What convert(String name) {
            return Arrays.stream(What.values())
                    .filter(what -> spelling(what).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of them"));
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(What.values()).map(Names::spelling).iterator();
        }

        private static String spelling(What what) {
            return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @ParentCommand
    private @Nullable Parley parley;

    @Parameters(
            paramLabel = "WHAT",
            converter = Names.class,
            completionCandidates = Names.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private What what = What.FORMATS;

    @Override
    public Integer call() {
        Console console = Objects.requireNonNull(parley).console;
        switch (what) {
            case QUERIES -> {
                for (SavedQuery query : SavedQueries.load().all()) {
                    console.out().println(query.name() + "\t" + query.title() + "\t" + query.question());
                }
            }
            case EVENT_TYPES -> {
                for (EventLexicon.Type type : EventTypeReader.read().types()) {
                    console.out().println(type.name() + "\t" + type.label());
                }
            }
            case ACTORS -> {
                for (GazetteerEntry entry : Gazetteer.load().entries()) {
                    console.out()
                            .println(entry.id() + "\t" + entry.type().code() + "\t" + entry.name() + "\t"
                                    + (entry.wikidata() == null ? "" : entry.wikidata()));
                }
            }
            case FORMATS -> {
                for (ArticleFormat format : Formats.ALL) {
                    console.out()
                            .println(format.name() + "\t."
                                    + String.join(
                                            " .",
                                            format.endings().stream().sorted().toList()));
                }
                console.out().println("records\t.jsonl");
            }
        }
        return Exit.OK;
    }
}
