/** The one class that JRuby looks up by a fixed name. */
@NullMarked
package org.jruby.prism;

import org.jspecify.annotations.NullMarked;
