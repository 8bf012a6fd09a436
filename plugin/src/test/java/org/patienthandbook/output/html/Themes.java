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

/** Themes for tests, each alone on a class path of its own. */
public final class Themes {

    private Themes() {}

    /** The smallest whole theme, in the folder where the tests' resources lie. */
    public static Path tinyFolder() {
        try {
            URL manifest = Objects.requireNonNull(Themes.class.getResource("/themes/tiny/handbook/theme.json"));
            return Path.of(manifest.toURI()).getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy of the smallest theme, to be changed. */
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

    /** The same files as a jar. */
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

    /** A class path that holds this folder or jar and nothing else. */
    public static ClassLoader classPath(Path folderOrJar) {
        try {
            return new URLClassLoader(new URL[] {folderOrJar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The smallest theme. */
    public static ClassLoader tiny() {
        return classPath(tinyFolder());
    }
}
