/** Numbers that somebody puts on people: killed, wounded, displaced, troops and the like. */
@NullMarked
package org.parley.extract.figure;

import org.jspecify.annotations.NullMarked;
