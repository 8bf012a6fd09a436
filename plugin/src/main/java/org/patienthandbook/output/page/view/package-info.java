/** Values that templates show. Nullable components may be absent. */
@NullMarked
package org.patienthandbook.output.page.view;

import org.jspecify.annotations.NullMarked;
