package org.parley.cli;

import picocli.CommandLine.IVersionProvider;

/** The programme's version, from the jar. */
final class Version implements IVersionProvider {
    /** {@code 0.1.0}. */
    static final String NUMBER = org.parley.pipeline.Tool.VERSION;

    @Override
    public String[] getVersion() {
        return new String[] {"parley " + NUMBER, "Java " + Runtime.version()};
    }
}
