package org.parley.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code parley} and what all its commands share. */
@Command(
        name = "parley",
        description =
                "Reads news about a conflict and answers who said what, when, to whom, in whose name, about which event,"
                        + " according to which article.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            BuildCommand.class,
            ServeCommand.class,
            QueryCommand.class,
            ExtractCommand.class,
            EvaluateCommand.class,
            ExportCommand.class,
            ResolveCommand.class,
            LinkCommand.class,
            BenchCommand.class,
            ValidateCommand.class,
            StatsCommand.class,
            BackupCommands.Backup.class,
            BackupCommands.Restore.class,
            BackupCommands.Check.class,
            ListCommand.class,
            SchemaCommand.class,
            CompletionCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong usage",
            "3:the graph breaks its shapes",
            "4:done in part: something was refused, the rest is there"
        })
public final class Parley implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    final Console console;

    Parley(Console console) {
        this.console = console;
    }

    @CommandLine.Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Errors only, no progress.")
    void quiet(boolean on) {
        console.quiet(on);
    }

    @CommandLine.Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Messages and results as JSON, one object a line.")
    void json(boolean on) {
        console.json(on);
    }

    @CommandLine.Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "More about what is done; a stack trace when something fails.")
    void verbose(boolean on) {
        console.verbose(on);
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(console.err());
        }
    }

    /** Runs one command line; data goes to {@code out}, messages to {@code err}. Returns the exit code. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        Console console = new Console(out, err);
        Parley parley = new Parley(console);
        CommandLine line = new CommandLine(parley);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> console.failed(failure));
        return line.execute(arguments);
    }

    /** The programme. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        System.exit(code);
    }
}
