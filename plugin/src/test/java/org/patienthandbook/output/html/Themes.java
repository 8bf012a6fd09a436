package org.patienthandbook.output.html;

import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Themes for tests. Each has its own class path. */
public final class Themes {

    private Themes() {}

    /** The folder of the smallest complete theme. */
    public static Path tinyFolder() {
        try {
            URL manifest = Objects.requireNonNull(Themes.class.getResource("/themes/tiny/handbook/theme.json"));
            return Path.of(manifest.toURI()).getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies the smallest theme, so that a test can change it. */
    public static Path tinyCopy(Path target) throws IOException {
        try (Stream<Path> walk = Files.walk(tinyFolder())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(tinyFolder().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return target;
    }

    /** Packs a folder as a jar. */
    public static Path jar(Path folder, Path jar) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(bytes);
                Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
        }
        return jar;
    }

    /** A class path with this folder or jar only. */
    public static ClassLoader classPath(Path folderOrJar) {
        try {
            return new URLClassLoader(new URL[] {folderOrJar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The class path of the smallest theme. */
    public static ClassLoader tiny() {
        return classPath(tinyFolder());
    }
}
