package org.patienthandbook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages of a published folder, and where their links lead when it is opened from the disk. */
final class PublishedSite {

    /** A server shows this page for missing addresses at any depth, so its links start at the root of the host. */
    private static final String NOT_FOUND = "404.html";

    private final Path folder;
    private final String root;
    private final SortedMap<String, Document> pages = new TreeMap<>();

    /** @param root the path of the handbook on its host, with a slash at both ends */
    PublishedSite(Path folder, String root) throws IOException {
        this.folder = folder;
        this.root = root;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                pages.put(folder.relativize(file).toString().replace('\\', '/'), Jsoup.parse(Files.readString(file)));
            }
        }
    }

    SortedMap<String, Document> pages() {
        return pages;
    }

    Document page(String address) {
        return pages.get(address);
    }

    /** Links, images, style sheets and scripts whose target does not exist, as {@code page -> target}. */
    List<String> dead() {
        List<String> dead = new ArrayList<>();
        pages.forEach((address, page) -> {
            for (Element element : page.select("[href], [src], [poster]")) {
                for (String name : List.of("href", "src", "poster")) {
                    if (element.hasAttr(name) && !isAlive(address, element.attr(name))) {
                        dead.add(address + " -> " + element.attr(name));
                    }
                }
            }
        });
        return dead;
    }

    private boolean isAlive(String from, String link) {
        if (link.matches("(?i)(https?|mailto|tel|sms):.*")) {
            return true;
        }
        int hash = link.indexOf('#');
        String written = hash < 0 ? link : link.substring(0, hash);
        String path = from.equals(NOT_FOUND) && written.startsWith(root) ? written.substring(root.length()) : written;
        String fragment = hash < 0 ? "" : decode(link.substring(hash + 1));
        Path target = path.isEmpty()
                ? folder.resolve(from)
                : folder.resolve(from).resolveSibling(decode(path)).normalize();
        if (!target.startsWith(folder) || !Files.isRegularFile(target)) {
            return false;
        }
        Document page = pages.get(folder.relativize(target).toString().replace('\\', '/'));
        return fragment.isEmpty() || (page != null && page.getElementById(fragment) != null);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Requests to other hosts that a browser sends when it shows a page or a style sheet. */
    Set<String> requests() {
        Set<String> requests = new TreeSet<>();
        pages.forEach((address, page) -> page.select(
                        "link[href]:not([rel=canonical]), script[src], img[src], source, video, audio, iframe, object, embed, [srcset]")
                .forEach(element -> Stream.of("href", "src", "srcset", "poster", "data")
                        .map(element::attr)
                        .filter(value -> value.matches("(?i)([a-z][a-z0-9+.-]*:|//).*"))
                        .forEach(value -> requests.add(address + " -> " + value))));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path sheet :
                    files.filter(path -> path.toString().endsWith(".css")).toList()) {
                if (Files.readString(sheet).matches("(?is).*(url\\(\\s*['\"]?|@import\\s+['\"])(https?:)?//.*")) {
                    requests.add(sheet.toString());
                }
            }
            return requests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
