package org.parley.evaluate.polnear;

/** The three parts of an attribution, in the order of reports. */
enum Role {
    CONTENT,
    SOURCE,
    CUE;

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
