/** What happened, is claimed, planned or demanded: events with their participants, time, place and status. */
@NullMarked
package org.parley.extract.event;

import org.jspecify.annotations.NullMarked;
