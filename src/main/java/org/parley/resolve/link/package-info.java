/** Which Wikidata item an actor is, or none. */
@NullMarked
package org.parley.resolve.link;

import org.jspecify.annotations.NullMarked;
