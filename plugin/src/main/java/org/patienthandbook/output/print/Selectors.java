package org.patienthandbook.output.print;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Caches parsed CSS selectors, because parsing a selector costs more than searching a page with it. */
final class Selectors {

    private static final Map<String, Evaluator> PARSED = new ConcurrentHashMap<>();

    private Selectors() {}

    static Evaluator of(String selector) {
        return PARSED.computeIfAbsent(selector, QueryParser::parse);
    }
}
