/** Who the words of one article mean: names, groups, titles and what points back to them. */
@NullMarked
package org.parley.extract.actor;

import org.jspecify.annotations.NullMarked;
