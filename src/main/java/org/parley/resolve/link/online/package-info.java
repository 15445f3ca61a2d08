/** Asks public services for candidates, politely and only when told to: W3C Reconciliation API 0.2 and Wikidata's SPARQL. */
@NullMarked
package org.parley.resolve.link.online;

import org.jspecify.annotations.NullMarked;
