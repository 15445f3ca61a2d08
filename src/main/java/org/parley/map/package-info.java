/** Resolved records to RDF quads. */
@NullMarked
package org.parley.map;

import org.jspecify.annotations.NullMarked;
