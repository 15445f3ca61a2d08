/** One event for everything that articles tell of it. */
@NullMarked
package org.parley.resolve.event;

import org.jspecify.annotations.NullMarked;
