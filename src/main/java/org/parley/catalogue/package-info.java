/** Reads `ontology/` and `data/` into records: event types, cues, figures, gazetteer. */
@NullMarked
package org.parley.catalogue;

import org.jspecify.annotations.NullMarked;
