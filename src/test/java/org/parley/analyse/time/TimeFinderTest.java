package org.parley.analyse.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.domain.TimeExpression;

/** Time expressions of news, seen from Wednesday, 15 May 2024. */
class TimeFinderTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 5, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the ministry said on Tuesday | 2024-05-14..2024-05-14",
                "the ministry said on Wednesday night | 2024-05-15..2024-05-15",
                "talks will resume on Sunday | 2024-05-19..2024-05-19",
                "he was killed on Saturday | 2024-05-11..2024-05-11",
                "clashes broke out yesterday | 2024-05-14..2024-05-14",
                "three days ago | 2024-05-12..2024-05-12",
                "on September 19, 2023 | 2023-09-19..2023-09-19",
                "on 20 September 2023 | 2023-09-20..2023-09-20",
                "on 3 June | 2024-06-03..2024-06-03",
                "from 3 to 9 May | 2024-05-03..2024-05-09",
                "in the fall of 2020 | 2020-09-01..2020-11-30",
                "in March 2022 | 2022-03-01..2022-03-31",
                "in October | 2023-10-01..2023-10-31",
                "between 1988 and 1994 | 1988-01-01..1994-12-31",
                "in the early 1990s | 1990-01-01..1993-12-31",
                "the 2020 war | 2020-01-01..2020-12-31",
                "since 2014 | 2014-01-01..",
                "last week | 2024-05-06..2024-05-12",
                "2,000 people | none",
                "in 2000 people | none",
                "they may march | none",
                "on 30 February 2024 | vague",
                "it has repeatedly warned | vague"
            })
    void daysOfTheWords(String text, String days) {
        List<TimeExpression> found = TimeFinder.find(text, List.of(), WEDNESDAY);
        if (days.equals("none")) {
            assertEquals(0, found.stream().filter(TimeFinderTest::dated).count(), found::toString);
        } else {
            assertEquals(days, found.stream().map(TimeFinderTest::days).collect(Collectors.joining(" ")));
        }
    }

    @Test
    void everyCaseOfTheTableHasItsDays() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/org/parley/analyse/time/cases.tsv"))) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#")) {
                List<String> found = TimeFinder.find(cells[0], List.of(), WEDNESDAY).stream()
                        .map(TimeFinderTest::days)
                        .toList();
                if (!found.equals(cells[1].equals("none") ? List.of() : List.of(cells[1]))) {
                    wrong.add(cells[0] + ": " + found);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean dated(TimeExpression time) {
        return time.from() != null && time.precision() != TimeExpression.Precision.INTERVAL;
    }

    private static String days(TimeExpression time) {
        if (time.precision() == TimeExpression.Precision.VAGUE) {
            return "vague";
        }
        return (time.from() == null ? "" : time.from()) + ".." + (time.to() == null ? "" : time.to());
    }

    @Test
    void hoursBeforeCountsFromTheDayNamedLast() {
        List<TimeExpression> found =
                TimeFinder.find("The attack began on Monday. Hours before, troops had crossed.", List.of(), WEDNESDAY);
        assertEquals(
                List.of("2024-05-13..2024-05-13", "2024-05-13..2024-05-13"),
                found.stream().map(TimeFinderTest::days).toList());
    }

    @Test
    void theEveIsTheDayBeforeTheNextOneNamed() {
        List<TimeExpression> found =
                TimeFinder.find("On the eve of the vote he spoke. The vote is on Thursday.", List.of(), WEDNESDAY);
        assertEquals("2024-05-15..2024-05-15", days(found.get(0)));
    }

    @Test
    void withoutADayOfPublicationAWeekdayHasNoDay() {
        assertEquals("vague", days(TimeFinder.find("on Friday", List.of(), null).get(0)));
    }
}
