package org.patienthandbook.assemble.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The decoded path and fragment of an internal link.
 *
 * @param path the path as written
 * @param fragment the fragment without {@code #}; empty if there is none
 */
record LinkPath(String path, String fragment) {

    /** Splits a link at its first {@code #}. */
    static LinkPath of(String href) {
        int hash = href.indexOf('#');
        return hash < 0
                ? ofFile(href)
                : new LinkPath(decode(href.substring(0, hash)), decode(href.substring(hash + 1)));
    }

    /** Reads a path in which {@code #} is an ordinary character. */
    static LinkPath ofFile(String src) {
        return new LinkPath(decode(src), "");
    }

    /** Resolves the path against the folder of a file; empty if it leads outside the root. */
    Optional<String> resolve(String file) {
        String folder = file.substring(0, Math.max(file.lastIndexOf('/'), 0));
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + path).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // an invalid percent escape: use the text as written
            return text;
        }
    }
}
