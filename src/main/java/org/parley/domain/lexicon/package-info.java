/** What the catalogue knows of words, as values: triggers of event types, words that count people. */
@NullMarked
package org.parley.domain.lexicon;

import org.jspecify.annotations.NullMarked;
