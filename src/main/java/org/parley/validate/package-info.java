/** Quads to problems, by the SHACL shapes under `ontology/`. */
@NullMarked
package org.parley.validate;

import org.jspecify.annotations.NullMarked;
