/** File to {@link org.parley.domain.Article}, one class per format. */
@NullMarked
package org.parley.ingest;

import org.jspecify.annotations.NullMarked;
