package org.parley.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley completion}: the script by which bash and zsh complete its commands. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a completion script: source <(parley completion)")
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Parley parley;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        String script =
                AutoComplete.bash("parley", Objects.requireNonNull(spec).root().commandLine());
        Objects.requireNonNull(parley).console.out().println(script);
        return Exit.OK;
    }
}
