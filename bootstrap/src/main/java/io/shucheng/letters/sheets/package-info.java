/** What a letter says, and how it looks as HTML and as text. */
@NullMarked
package io.shucheng.letters.sheets;

import org.jspecify.annotations.NullMarked;
