package org.parley.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDF with a text layer: words in reading order, lines joined to paragraphs where a line does not end a sentence. */
final class PdfFormat implements ArticleFormat {
    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public Set<String> endings() {
        return Set.of("pdf");
    }

    @Override
    public List<RawArticle> read(byte[] bytes, String file) throws UnreadableException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setParagraphEnd("\n\n");
            stripper.setLineSeparator(" ");
            stripper.setAddMoreFormatting(true);
            String text = stripper.getText(document)
                    .replaceAll("[ \\t]+", " ")
                    .replaceAll(" ?\\n ?", "\n")
                    .strip();
            if (text.isBlank()) {
                throw new UnreadableException(
                        "INGEST-SCAN", "is a PDF without a text layer.", "Run it through character recognition first.");
            }
            PDDocumentInformation about = document.getDocumentInformation();
            String title = about.getTitle();
            return List.of(new RawArticle(
                    null, text, null, title == null || title.isBlank() ? null : title, null, null, null, List.of()));
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("INGEST-PASSWORD", "is a PDF with a password.", "Remove the password.");
        } catch (IOException e) {
            throw new UnreadableException(
                    "INGEST-PDF", "is a broken PDF: " + e.getMessage() + ".", "Save it again, or give its text.");
        }
    }
}
