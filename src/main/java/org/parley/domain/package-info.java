/** The values everything else speaks in: articles, spans, actors, statements, events, figures, problems. Imports no other room. */
@NullMarked
package org.parley.domain;

import org.jspecify.annotations.NullMarked;
