package org.patienthandbook.registry.loopback;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy on loopback that requires a user name and a password, and records the requests. It forwards every request to the same local
 * port, whatever the host.
 */
public final class LoopbackProxy implements Closeable {

    public static final String USER = "clinic";
    public static final String PASSWORD = "Tr0ub4dor&3";
    public static final String BASIC = "Basic realm=\"clinic\"";

    private static final String TOKEN =
            Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> passwords = new CopyOnWriteArrayList<>();
    private final int target;
    private final String challenge;

    private interface Work {
        void run() throws IOException;
    }

    /**
     * @param target the local port that receives all requests
     * @param challenge the value of the header {@code Proxy-Authenticate}
     */
    public LoopbackProxy(int target, String challenge) throws IOException {
        this.target = target;
        this.challenge = challenge;
        start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public ProxySelector selector() {
        return ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.1", port()));
    }

    public Map<InetSocketAddress, PasswordAuthentication> login(String password) {
        return Map.of(
                InetSocketAddress.createUnresolved("127.0.0.1", port()),
                new PasswordAuthentication(USER, password.toCharArray()));
    }

    /** The request lines, in order. */
    public List<String> lines() {
        return lines;
    }

    /** The values of the header {@code Proxy-Authorization}, in order. */
    public List<String> passwords() {
        return passwords;
    }

    private void start(Work work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // the other side went away
            }
        });
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = socket.accept();
            start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            List<String> head = head(client.getInputStream());
            while (!head.isEmpty() && !isKnown(head)) {
                client.getOutputStream()
                        .write(bytes("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: " + challenge
                                + "\r\nContent-Length: 0\r\n\r\n"));
                head = head(client.getInputStream());
            }
            if (!head.isEmpty()) {
                forward(head, client);
            }
        }
    }

    private boolean isKnown(List<String> head) {
        lines.add(head.get(0));
        Optional<String> sent = head.stream()
                .filter(line -> line.regionMatches(true, 0, "Proxy-Authorization: ", 0, 21))
                .map(line -> line.substring(21))
                .findFirst();
        sent.ifPresent(passwords::add);
        return sent.filter(("Basic " + TOKEN)::equals).isPresent();
    }

    private void forward(List<String> head, Socket client) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            if (head.get(0).startsWith("CONNECT ")) {
                client.getOutputStream().write(bytes("HTTP/1.1 200 Connection Established\r\n\r\n"));
                start(() -> pipe(client.getInputStream(), server.getOutputStream()));
            } else {
                String path = head.get(0).replaceFirst(" http://[^/]+", " ");
                server.getOutputStream().write(bytes(path + "\r\nHost: registry\r\nConnection: close\r\n\r\n"));
            }
            pipe(server.getInputStream(), client.getOutputStream());
        }
    }

    private static void pipe(InputStream from, OutputStream to) throws IOException {
        byte[] part = new byte[8192];
        for (int size = from.read(part); size >= 0; size = from.read(part)) {
            to.write(part, 0, size);
            to.flush();
        }
    }

    private static List<String> head(InputStream from) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = from.read();
            if (next < 0) {
                return List.of();
            }
            text.append((char) next);
        }
        return text.toString().strip().lines().toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
