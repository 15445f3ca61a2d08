package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Problem;
import org.parley.store.Backups;
import org.parley.store.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley backup}, {@code restore} and {@code check}: a store as one file, back again, and whether it is whole. */
final class BackupCommands {
    private BackupCommands() {}

    /** {@code parley backup FILE}. */
    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description = "Writes a store to one file (sorted N-Quads, gzipped), also while it is served.")
    static final class Backup implements Callable<Integer> {
        @ParentCommand
        private @Nullable Parley parley;

        @Mixin
        private StoreMixin store = new StoreMixin();

        @Parameters(paramLabel = "FILE", description = "Where to write.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            Summary summary = Backups.backup(store.directory(), file);
            Objects.requireNonNull(parley).console.note(summary.quads() + " quads are in " + file + ".");
            return Exit.OK;
        }
    }

    /** {@code parley restore FILE}. */
    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "Makes a store of a backup; a store that serves moves to it.")
    static final class Restore implements Callable<Integer> {
        @ParentCommand
        private @Nullable Parley parley;

        @Mixin
        private StoreMixin store = new StoreMixin();

        @Parameters(paramLabel = "FILE", description = "A backup.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            Summary summary = Backups.restore(file, store.directory());
            Objects.requireNonNull(parley)
                    .console
                    .note(summary.quads() + " quads are in " + store.directory() + " again.");
            return Exit.OK;
        }
    }

    /** {@code parley check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Compares a store with its own checksums and counts.")
    static final class Check implements Callable<Integer> {
        @ParentCommand
        private @Nullable Parley parley;

        @Mixin
        private StoreMixin store = new StoreMixin();

        @Override
        public Integer call() {
            Console console = Objects.requireNonNull(parley).console;
            List<Problem> problems = Backups.check(store.directory());
            problems.forEach(console::problem);
            if (problems.isEmpty()) {
                console.note(store.directory() + " is whole.");
            }
            return problems.isEmpty() ? Exit.OK : Exit.FAILED;
        }
    }
}
