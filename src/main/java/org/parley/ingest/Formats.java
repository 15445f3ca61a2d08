package org.parley.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every format that articles are read from. */
public final class Formats {
    /** One line a format. */
    public static final List<ArticleFormat> ALL =
            List.of(new PlainTextFormat(), new HtmlFormat(), new PdfFormat(), new WarcFormat());

    private Formats() {}

    /** The format for a file's name, none when no format has its ending. */
    public static Optional<ArticleFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(format -> format.endings().stream().anyMatch(ending -> name.endsWith("." + ending)))
                .findFirst();
    }
}
