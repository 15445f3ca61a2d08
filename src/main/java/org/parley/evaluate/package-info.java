/** Records against gold to scores. */
@NullMarked
package org.parley.evaluate;

import org.jspecify.annotations.NullMarked;
