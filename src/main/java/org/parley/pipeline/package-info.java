/** The order of the stages; the one room that knows them all. */
@NullMarked
package org.parley.pipeline;

import org.jspecify.annotations.NullMarked;
