package org.parley.extract.actor;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;

/**
 * The title or description printed beside a person's name.
 *
 * @param span as printed, without article
 * @param nouns its titles and role nouns, in their usual form
 * @param office a title of office or a role that speaks for somebody is among them
 * @param body the body or organisation it names
 * @param state key of the state it names
 */
record Description(
        Span span,
        Set<String> nouns,
        boolean office,
        @Nullable Naming body,
        @Nullable String state) {
    Description {
        nouns = Set.copyOf(nouns);
    }
}
