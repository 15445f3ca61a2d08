/** TDB2 and its text index: build, swap, backup, check. */
@NullMarked
package org.parley.store;

import org.jspecify.annotations.NullMarked;
