/** IRIs of Parley's ontology and of the vocabularies it reuses. Imports no other room. */
@NullMarked
package org.parley.vocab;

import org.jspecify.annotations.NullMarked;
