package org.patienthandbook.output.pdf;

import java.util.Optional;

/** Keeps what an earlier build printed, found by what shaped it. */
public interface PrintStore {

    /** Keeps nothing. */
    PrintStore NONE = new PrintStore() {
        @Override
        public Optional<byte[]> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, byte[] entry) {
            // nothing is kept
        }
    };

    /** The entry of this key; empty when there is none or it is broken. */
    Optional<byte[]> find(String key);

    /** Keeps an entry; where the disk refuses it is not kept, and that is no fault. */
    void keep(String key, byte[] entry);
}
