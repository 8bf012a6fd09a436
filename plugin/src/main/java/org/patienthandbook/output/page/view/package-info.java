/** Values that templates show. A component marked nullable may be absent. */
@NullMarked
package org.patienthandbook.output.page.view;

import org.jspecify.annotations.NullMarked;
