/** One node per real actor of the corpus. */
@NullMarked
package org.parley.resolve.actor;

import org.jspecify.annotations.NullMarked;
