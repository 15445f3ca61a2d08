/** Over the whole corpus: one actor per person, one statement per utterance, one event per event; Wikidata links. */
@NullMarked
package org.parley.resolve;

import org.jspecify.annotations.NullMarked;
