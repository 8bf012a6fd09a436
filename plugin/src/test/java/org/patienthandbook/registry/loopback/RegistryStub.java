package org.patienthandbook.registry.loopback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.patienthandbook.registry.Registries;
import org.patienthandbook.registry.crossref.CrossrefRegistry;
import org.patienthandbook.registry.crossref.CrossrefSearch;
import org.patienthandbook.registry.http.Deadline;
import org.patienthandbook.registry.http.RegistryAccess;
import org.patienthandbook.registry.http.Timeouts;
import org.patienthandbook.registry.pubmed.PubMedRegistry;
import org.patienthandbook.registry.service.DataCiteRegistry;
import org.patienthandbook.registry.service.HttpDoiRegistry;

/**
 * All registries on one loopback server, each with its own protocol: doi.org at {@code /doi}, Crossref at {@code /crossref}, DataCite
 * at {@code /datacite}, PubMed at {@code /pubmed}. The server can be slow, and every part of it can fail.
 */
public final class RegistryStub implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final Map<String, HttpHandler> faults = new ConcurrentHashMap<>();
    private final Map<String, String> agencies = new LinkedHashMap<>();
    private final Map<String, String> works = new LinkedHashMap<>();
    private final PubMedAnswers pubmed = new PubMedAnswers();
    private final List<String> found = new ArrayList<>();
    private Duration latency = Duration.ZERO;
    private boolean limits;

    public RegistryStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Adds a work of Crossref.
     *
     * @param more further members as JSON; empty for none
     */
    public RegistryStub crossref(String doi, String title, String more) {
        agencies.put(doi.toLowerCase(Locale.ROOT), "Crossref");
        works.put(
                doi.toLowerCase(Locale.ROOT),
                "{\"DOI\":\"" + doi.toLowerCase(Locale.ROOT) + "\",\"type\":\"journal-article\",\"title\":[\"" + title
                        + "\"]" + (more.isEmpty() ? "" : "," + more) + "}");
        return this;
    }

    /** Adds a work of Crossref with a recorded answer. */
    public RegistryStub recorded(String doi, String work) {
        agencies.put(doi.toLowerCase(Locale.ROOT), "Crossref");
        works.put(doi.toLowerCase(Locale.ROOT), work);
        return this;
    }

    /** Adds a DOI of an agency without a record of the work. */
    public RegistryStub registered(String doi, String agency) {
        agencies.put(doi.toLowerCase(Locale.ROOT), agency);
        return this;
    }

    /** Adds a work of DataCite with its attributes as JSON. */
    public RegistryStub datacite(String doi, String attributes) {
        agencies.put(doi.toLowerCase(Locale.ROOT), "DataCite");
        works.put(
                doi.toLowerCase(Locale.ROOT),
                "{\"id\":\"" + doi + "\",\"attributes\":{\"doi\":\"" + doi + "\"," + attributes + "}}");
        return this;
    }

    /**
     * Adds an article of PubMed.
     *
     * @param doi its DOI; empty for none
     * @param xml the XML in {@code MedlineCitation}, after the PubMed ID
     */
    public RegistryStub pubmed(String pmid, String doi, String xml) {
        pubmed.add(pmid, doi.toLowerCase(Locale.ROOT), xml);
        return this;
    }

    /** Adds works as JSON to the results of all searches at Crossref. */
    public RegistryStub finding(String... items) {
        found.addAll(List.of(items));
        return this;
    }

    /** Answers all requests whose path starts with a prefix, such as {@code /crossref}, by a fault. */
    public RegistryStub failing(String prefix, HttpHandler fault) {
        faults.put(prefix, fault);
        return this;
    }

    /** Removes all faults. */
    public RegistryStub repaired() {
        faults.clear();
        return this;
    }

    /** Delays every answer. */
    public RegistryStub slow(Duration time) {
        latency = time;
        return this;
    }

    /** Sends the rate limits that Crossref sent in 2026. */
    public RegistryStub limited() {
        limits = true;
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(path);
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        pause();
        Optional<HttpHandler> fault = faults.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (fault.isPresent()) {
            fault.get().handle(exchange);
        } else {
            route(path).handle(exchange);
        }
    }

    private void pause() {
        try {
            Thread.sleep(latency.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpHandler route(String path) {
        if (path.startsWith("/doi/doiRA/")) {
            return RegistryServer.json(200, agencies(path.substring("/doi/doiRA/".length())));
        } else if (path.startsWith("/doi/api/handles/")) {
            return handle(decoded(path.replaceFirst("^/doi/api/handles/", "").replaceFirst("\\?.*", "")));
        } else if (path.startsWith("/crossref/works?filter=")) {
            return limited(RegistryServer.json(200, list(filtered(path))));
        } else if (path.startsWith("/crossref/works?query")) {
            return limited(RegistryServer.json(200, list(found)));
        } else if (path.startsWith("/crossref/works/")) {
            return work(decoded(path.substring("/crossref/works/".length())));
        } else if (path.startsWith("/datacite/dois?ids=")) {
            return RegistryServer.json(200, "{\"data\":[" + String.join(",", filtered(path)) + "]}");
        } else if (path.contains("esearch.fcgi")) {
            return RegistryServer.json(200, pubmed.ids(decoded(path)));
        } else if (path.contains("efetch.fcgi")) {
            return RegistryServer.page(200, "text/xml; charset=UTF-8", pubmed.articles(path));
        }
        return RegistryServer.page(404, "text/plain", "Resource not found.");
    }

    private HttpHandler limited(HttpHandler handler) {
        return exchange -> {
            if (limits) {
                exchange.getResponseHeaders().set("x-api-pool", "public-array");
                exchange.getResponseHeaders().set("x-rate-limit-limit", "1");
                exchange.getResponseHeaders().set("x-rate-limit-interval", "1s");
                exchange.getResponseHeaders().set("x-concurrency-limit", "1");
            }
            handler.handle(exchange);
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private String agencies(String list) {
        List<String> answers = new ArrayList<>();
        for (String encoded : list.split(",", -1)) {
            String doi = decoded(encoded);
            String agency = agencies.get(doi);
            answers.add("{\"DOI\":\"" + doi + "\","
                    + (agency == null ? "\"status\":\"DOI does not exist\"" : "\"RA\":\"" + agency + "\"") + "}");
        }
        return "[" + String.join(",", answers) + "]";
    }

    private HttpHandler handle(String doi) {
        return agencies.containsKey(doi)
                ? RegistryServer.json(200, "{\"responseCode\":1,\"handle\":\"" + doi + "\",\"values\":[]}")
                : RegistryServer.json(404, "{\"responseCode\":100,\"handle\":\"" + doi + "\"}");
    }

    private List<String> filtered(String path) {
        String list = path.replaceFirst("^[^=]*=", "").replaceFirst("&.*", "");
        List<String> items = new ArrayList<>();
        for (String encoded : list.split(",", -1)) {
            Optional.ofNullable(works.get(decoded(encoded).replaceFirst("^doi:", "")))
                    .ifPresent(items::add);
        }
        return items;
    }

    private static String list(List<String> items) {
        return "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"items\":[" + String.join(",", items)
                + "]}}";
    }

    private HttpHandler work(String doi) {
        String work = works.get(doi);
        return work == null
                ? RegistryServer.page(404, "text/plain", "Resource not found.")
                : RegistryServer.json(200, "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":" + work + "}");
    }

    /** The path and query of every request, in order. */
    public List<String> requests() {
        return requests;
    }

    /** The header User-Agent of every request, in order. */
    public List<String> agents() {
        return agents;
    }

    /** The address of a registry: {@code doi}, {@code crossref}, {@code datacite} or {@code pubmed}. */
    public URI base(String registry) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + registry);
    }

    /** The clients of one build, with short timeouts. */
    public Registries registries() {
        CrossrefRegistry crossref = crossrefRegistry();
        return new Registries(
                doiRegistry(),
                List.of(crossref, new DataCiteRegistry(access("datacite"), deadline())),
                Optional.of(pubMedRegistry()),
                Optional.of(new CrossrefSearch(crossref)));
    }

    public HttpDoiRegistry doiRegistry() {
        return new HttpDoiRegistry(access("doi"), deadline());
    }

    public CrossrefRegistry crossrefRegistry() {
        return new CrossrefRegistry(access("crossref"), deadline());
    }

    public PubMedRegistry pubMedRegistry() {
        return new PubMedRegistry(access("pubmed"), deadline(), Optional.of("web@example.org"));
    }

    private static Deadline deadline() {
        return new Deadline(Duration.ofSeconds(60));
    }

    private RegistryAccess access(String registry) {
        return new RegistryAccess(
                base(registry),
                RegistryAccess.userAgent("1.0", Optional.of("web@example.org")),
                ProxySelector.of(null),
                new Timeouts(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ZERO));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
