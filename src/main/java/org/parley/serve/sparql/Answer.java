package org.parley.serve.sparql;

import org.parley.serve.http.Body;

/**
 * A whole answer to a query.
 *
 * @param rows rows, triples, or 1 for yes and no
 * @param build which build answered
 */
public record Answer(Body body, long rows, String build) {}
