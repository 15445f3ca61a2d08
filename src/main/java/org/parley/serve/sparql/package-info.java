/** The SPARQL endpoint: what is refused, how a query runs within its limits, how its answer is written whole. */
@NullMarked
package org.parley.serve.sparql;

import org.jspecify.annotations.NullMarked;
