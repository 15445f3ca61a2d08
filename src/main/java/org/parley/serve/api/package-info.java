/** Saved queries as REST, search, downloads and reconciliation. */
@NullMarked
package org.parley.serve.api;

import org.jspecify.annotations.NullMarked;
