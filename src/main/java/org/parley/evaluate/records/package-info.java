/** Extraction records against gold annotations of the same articles. */
@NullMarked
package org.parley.evaluate.records;

import org.jspecify.annotations.NullMarked;
