package org.parley.cli;

/** Exit codes of every command. */
final class Exit {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int SHAPES = 3;
    static final int PARTLY = 4;

    private Exit() {}
}
