/** Thin commands; the only room that prints or exits. */
@NullMarked
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
