package org.parley.serve.data;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Between the IRIs of the graph and the addresses of this server. */
final class Iris {
    static final String IDS = "https://w3id.org/parley/id/";

    private Iris() {}

    /**
     * The IRI of {@code /id/...} as it was asked for, still percent-encoded.
     *
     * <p>A browser encodes letters that an IRI may hold as they are, so those come back; the rest stays encoded, as it
     * is in the graph.
     */
    static String ofPath(String encodedRest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < encodedRest.length(); i++) {
            char c = encodedRest.charAt(i);
            if (c == '%' && i + 2 < encodedRest.length() && Character.digit(encodedRest.charAt(i + 1), 16) >= 8) {
                out.write(Integer.parseInt(encodedRest.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return IDS + out.toString(StandardCharsets.UTF_8);
    }

    /** Where this server shows an IRI, or the IRI itself when it is not one of ours. */
    static String page(String iri) {
        if (iri.startsWith(IDS) && !iri.contains("#")) {
            return "/page/" + iri.substring(IDS.length());
        }
        if (iri.startsWith("https://w3id.org/parley/ontology")) {
            return "/ontology" + fragment(iri);
        }
        if (iri.startsWith("https://w3id.org/parley/")) {
            return "/page?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8);
        }
        return iri;
    }

    private static String fragment(String iri) {
        int hash = iri.indexOf('#');
        return hash < 0 ? "" : iri.substring(hash);
    }

    /** The last part of an IRI, for people, when nothing better is known. */
    static String local(String iri) {
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        return cut >= 0 && cut < iri.length() - 1 ? iri.substring(cut + 1) : iri;
    }
}
