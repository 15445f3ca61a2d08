package org.parley.vocab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How the IRIs of a corpus are made: stable from run to run, readable, and with the characters of a text span in the
 * fragment (RFC 5147).
 *
 * @param base ends in a slash
 */
public record Ids(String base) {
    public static final Ids DEFAULT = new Ids("https://w3id.org/parley/id/");

    public Ids {
        if (!base.endsWith("/")) {
            throw new IllegalArgumentException("the base " + base + " does not end in '/'");
        }
    }

    /** Also the name of the article's graph. */
    public String article(String id) {
        return base + "article/" + encode(id);
    }

    /** Characters {@code start} to {@code end}, exclusive, of an article. */
    public String mention(String article, int start, int end) {
        return base + "article/" + encode(article) + "#char=" + start + "," + end;
    }

    /** Where an article tells a statement; two statements may share their characters, hence the statement. */
    public String wording(String article, int start, int end, String statement) {
        return base + "article/" + encode(article) + "#wording=" + start + "," + end + "," + encode(statement);
    }

    public String actor(String id) {
        return base + "actor/" + encode(id);
    }

    public String event(String id) {
        return base + "event/" + encode(id);
    }

    public String statement(String id) {
        return base + "statement/" + encode(id);
    }

    public String claim(String hash) {
        return base + "claim/" + hash;
    }

    public String figure(String hash) {
        return base + "figure/" + hash;
    }

    public String link(String hash) {
        return base + "link/" + hash;
    }

    public String tally(String set, String hash) {
        return base + "tally/" + set + "/" + hash;
    }

    /** A set of tallies: speakers, pairs, days, acts, event-types. */
    public String tallies(String set) {
        return base + "tally/" + set;
    }

    public String correction(String hash) {
        return base + "correction/" + hash;
    }

    public String extraction(String article) {
        return base + "extraction/" + encode(article);
    }

    public String tool(String name) {
        return base + "tool/" + encode(name.replace(' ', '-'));
    }

    /** @param isoDate {@code 2023-09-20} */
    public String day(String isoDate) {
        return base + "day/" + isoDate;
    }

    /** @param isoMonth {@code 2023-09} */
    public String month(String isoMonth) {
        return base + "month/" + isoMonth;
    }

    /** Actors, their links, derived links and corrections. */
    public String actorsGraph() {
        return base + "graph/actors";
    }

    /** Days, months and tallies. */
    public String countsGraph() {
        return base + "graph/counts";
    }

    /** The ontology with its event types. */
    public String ontologyGraph() {
        return base + "graph/ontology";
    }

    /** What the store says of itself: VoID. */
    public String metadataGraph() {
        return base + "graph/metadata";
    }

    /** First 16 hexadecimal digits of the SHA-256 of {@code parts}. */
    public static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0x1f);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String encode(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '~')) {
                return java.net.URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
            }
        }
        return id;
    }
}
