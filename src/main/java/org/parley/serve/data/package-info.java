/** Linked data: the IRIs of the graph as pages and documents, and the descriptions of the data set. */
@NullMarked
package org.parley.serve.data;

import org.jspecify.annotations.NullMarked;
