/** Article to {@link org.parley.domain.Analysis}: tokens, sentences, parse, names, attribution spans, times. */
@NullMarked
package org.parley.analyse;

import org.jspecify.annotations.NullMarked;
