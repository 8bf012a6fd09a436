package org.patienthandbook.registry.service;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.WorkRecord;

/**
 * A registry's answer about a work.
 *
 * @param record the record of the work
 * @param notices the notices about it
 * @param newerVersion a later version of it
 */
public record WorkAnswer(WorkRecord record, List<Notice> notices, Optional<NewerVersion> newerVersion) {

    public WorkAnswer {
        notices = List.copyOf(notices);
    }
}
