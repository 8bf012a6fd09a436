/** One class under a name that JRuby prescribes. */
@NullMarked
package org.jruby.prism;

import org.jspecify.annotations.NullMarked;
