/** The words of an analysed article as lexicons see them: lower case, hyphens as blanks, with their base forms. */
@NullMarked
package org.parley.extract.words;

import org.jspecify.annotations.NullMarked;
