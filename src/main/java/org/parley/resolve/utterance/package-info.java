/** One utterance for everything that articles print of one occasion. */
@NullMarked
package org.parley.resolve.utterance;

import org.jspecify.annotations.NullMarked;
