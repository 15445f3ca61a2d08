/** Analysis to an {@link org.parley.domain.ExtractionRecord}: statements, actors (unlinked), events, figures. */
@NullMarked
package org.parley.extract;

import org.jspecify.annotations.NullMarked;
