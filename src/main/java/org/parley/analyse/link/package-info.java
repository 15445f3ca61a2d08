/** Tagged stretches to names and to attributions: which source said which content by which cue. */
@NullMarked
package org.parley.analyse.link;

import org.jspecify.annotations.NullMarked;
