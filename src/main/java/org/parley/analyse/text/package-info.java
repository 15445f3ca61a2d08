/** Cuts text into tokens, sentences and paragraphs, and finds base forms. */
@NullMarked
package org.parley.analyse.text;

import org.jspecify.annotations.NullMarked;
