/** Relations between claims, each by a rule that is written in the ontology. */
@NullMarked
package org.parley.resolve.claim;

import org.jspecify.annotations.NullMarked;
