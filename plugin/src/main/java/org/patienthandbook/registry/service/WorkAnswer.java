package org.patienthandbook.registry.service;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.WorkRecord;

/**
 * What an agency's service tells of a work.
 *
 * @param record its record
 * @param notices the notices about it that the service knows
 * @param newerVersion a later version, where the service knows one
 */
public record WorkAnswer(WorkRecord record, List<Notice> notices, Optional<NewerVersion> newerVersion) {

    public WorkAnswer {
        notices = List.copyOf(notices);
    }
}
