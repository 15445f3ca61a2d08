/** Runs the tagging models: words and word pieces, windows, decoding. */
@NullMarked
package org.parley.analyse.model;

import org.jspecify.annotations.NullMarked;
