import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** NLP4J's names for names.py: sentences in, one a line, tokens parted by tabs; tags out likewise. NLP4J is no part of the program. */
public class NamesNlp4j {
    private static final String AT = "edu/emory/mathcs/nlp/";
    private static final String CONFIGURATION = "<configuration><tsv><column index=\"1\" field=\"form\"/></tsv><lexica>"
            + "<ambiguity_classes field=\"word_form_simplified_lowercase\">" + AT
            + "lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>"
            + "<word_clusters field=\"word_form_simplified_lowercase\">" + AT
            + "lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>"
            + "<word_embeddings field=\"word_form_undigitalized\">" + AT
            + "lexica/en-word-embeddings-undigitalized.xz</word_embeddings>"
            + "<named_entity_gazetteers field=\"word_form_simplified\">" + AT
            + "lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers></lexica>"
            + "<models><pos>" + AT + "models/en-pos.xz</pos><ner>" + AT + "models/en-ner.xz</ner></models></configuration>";

    public static void main(String[] a) throws Exception {
        var decoder = new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
        List<String> lines = Files.readAllLines(Path.of(a[0]));
        var clock = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long cpu = clock.getProcessCpuTime(), count = 0;
        try (var out = new PrintWriter(a[1], StandardCharsets.UTF_8)) {
            for (String line : lines) {
                String[] tokens = line.split("\t");
                NLPNode[] nodes = new NLPNode[tokens.length + 1];
                nodes[0] = new NLPNode().toRoot();
                for (int i = 0; i < tokens.length; i++) nodes[i + 1] = new NLPNode(i + 1, tokens[i]);
                decoder.decode(nodes);
                var tags = new StringBuilder();
                for (int i = 1; i < nodes.length; i++) tags.append(i > 1 ? "\t" : "").append(nodes[i].getNamedEntityTag());
                out.println(tags);
                count += tokens.length;
            }
        }
        System.out.printf("NLP4J: %d tokens, %.0f a CPU-second%n", count, count / ((clock.getProcessCpuTime() - cpu) / 1e9));
    }
}
