package org.patienthandbook.output.print;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Selectors for elements, each read once: to read one costs more than to search a page with it. */
final class Selectors {

    private static final Map<String, Evaluator> READ = new ConcurrentHashMap<>();

    private Selectors() {}

    /** A query in the form of a CSS selector. */
    static Evaluator of(String selector) {
        return READ.computeIfAbsent(selector, QueryParser::parse);
    }
}
