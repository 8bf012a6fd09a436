package org.patienthandbook.registry.loopback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.patienthandbook.registry.http.Deadline;
import org.patienthandbook.registry.http.RegistryAccess;
import org.patienthandbook.registry.http.Timeouts;
import org.patienthandbook.registry.service.HttpDoiRegistry;

/** A server on loopback that sends scripted answers and records the requests. It answers queries for agencies with an empty list. */
public final class RegistryServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final List<HttpHandler> answers = new CopyOnWriteArrayList<>();

    public RegistryServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().startsWith("/doiRA/")) {
            json(200, "[]").handle(exchange);
            return;
        }
        requests.add(exchange.getRequestURI().toString());
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        HttpHandler next = answers.size() > 1 ? answers.remove(0) : answers.get(0);
        next.handle(exchange);
    }

    /** Sends these answers from now on, one after the other, and then the last one for all further requests. */
    public RegistryServer answering(HttpHandler... handlers) {
        answers.clear();
        answers.addAll(List.of(handlers));
        return this;
    }

    public static HttpHandler registered() {
        return json(200, "{\"responseCode\":1,\"handle\":\"10.1111/a\",\"values\":[]}");
    }

    public static HttpHandler notRegistered() {
        return json(404, "{\"responseCode\":100}");
    }

    public static HttpHandler json(int status, String body) {
        return page(status, "application/json;charset=UTF-8", body);
    }

    public static HttpHandler page(int status, String type, String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** The path and query of every request, in order. */
    public List<String> requests() {
        return requests;
    }

    /** The header User-Agent of every request, in order. */
    public List<String> agents() {
        return agents;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Access to this server, with short timeouts. */
    public RegistryAccess access() {
        return new RegistryAccess(base(), "test", ProxySelector.of(null), quick());
    }

    public static Timeouts quick() {
        return new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO);
    }

    public HttpDoiRegistry registry() {
        return new HttpDoiRegistry(access(), new Deadline(Duration.ofSeconds(60)));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
