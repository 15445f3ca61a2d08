package org.parley.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Problem;
import org.parley.store.Store;
import org.parley.validate.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code parley validate}: a store against the shapes. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks a store against the SHACL shapes of the ontology; exits 3 when it breaks them.")
final class ValidateCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Parley parley;

    @Mixin
    private StoreMixin store = new StoreMixin();

    @Override
    public Integer call() {
        Console console = Objects.requireNonNull(parley).console;
        try (Store opened = Store.open(store.directory())) {
            List<Problem> problems = opened.read(data -> new Validator().validate(data.asDatasetGraph()));
            problems.forEach(console::problem);
            long errors = problems.stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .count();
            console.note(
                    errors == 0
                            ? store.directory() + " conforms to the shapes (" + problems.size() + " warnings)."
                            : errors + " violations.");
            return errors == 0 ? Exit.OK : Exit.SHAPES;
        }
    }
}
