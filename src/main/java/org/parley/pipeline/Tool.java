package org.parley.pipeline;

/** The name and version under which this programme signs its extractions. */
public final class Tool {
    /** Version of the programme; the one in {@code pom.xml}, which a test compares. */
    public static final String VERSION = "0.1.0";

    /** As it stands in extraction records. */
    public static final String NAME = "parley " + VERSION;

    /** Version of the ontology under {@code ontology/}, which a test compares. */
    public static final String ONTOLOGY = "0.1.0";

    private Tool() {}
}
