package org.parley.pipeline;

import org.parley.domain.Problem;

/** Hears how far the work is and what went wrong on the way. Called from several threads, never at the same time. */
public interface Progress {
    /** A stage begins; {@code total} steps are expected, -1 when unknown. */
    void stage(String name, long total);

    /** One step of the current stage is done. */
    void step();

    /** Something is wrong; the work goes on. */
    void problem(Problem problem);

    /** One sentence worth knowing. */
    void note(String sentence);

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void stage(String name, long total) {}

        @Override
        public void step() {}

        @Override
        public void problem(Problem problem) {}

        @Override
        public void note(String sentence) {}
    };
}
