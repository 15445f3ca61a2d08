package org.parley.resolve.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.Ref;

/**
 * What one article tells of one of its actors, as far as it helps to say who that is.
 *
 * @param names as printed, the fullest first; only the description for an actor without a name
 * @param named is it called by a name anywhere in the article?
 * @param wikidata as the producer of the record has it
 * @param owner the profile it belongs to
 * @param titles words printed beside the name, in lower case
 * @param states gazetteer ids of the states that the article names, with their share among all names of states
 * @param day of the article
 */
public record Profile(
        Ref ref,
        ActorType type,
        String name,
        List<String> names,
        boolean named,
        @Nullable String wikidata,
        @Nullable Ref owner,
        @Nullable String state,
        Set<String> titles,
        Map<String, Double> states,
        @Nullable LocalDate day) {
    public Profile {
        names = List.copyOf(names);
    }
}
