package org.parley.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.domain.Problem;
import org.parley.query.GoldStore;

class GoldGraphTest {
    @Test
    void theGoldGraphConformsToTheShapes() {
        List<Problem> problems = GoldStore.open().read(data -> new Validator().validate(data.asDatasetGraph()));
        assertEquals(
                "",
                problems.stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n")));
    }
}
