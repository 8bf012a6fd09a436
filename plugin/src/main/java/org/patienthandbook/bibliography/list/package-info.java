/** Reference lists in every format that authors may write. */
@NullMarked
package org.patienthandbook.bibliography.list;

import org.jspecify.annotations.NullMarked;
