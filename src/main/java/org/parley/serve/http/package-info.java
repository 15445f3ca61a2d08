/** Requests and answers: the front door with its limits, the values that handlers take and give, the files of the page. */
@NullMarked
package org.parley.serve.http;

import org.jspecify.annotations.NullMarked;
