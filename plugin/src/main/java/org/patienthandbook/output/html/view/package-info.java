/** What templates see: plain values, ready to be shown. A component marked nullable may be absent. */
@NullMarked
package org.patienthandbook.output.html.view;

import org.jspecify.annotations.NullMarked;
