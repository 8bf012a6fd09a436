package org.patienthandbook.output.template;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.output.theme.Theme;
import org.patienthandbook.publish.DiskFailure;

/**
 * Turns a FreeMarker failure into a one-line message: template, line, page and FreeMarker's reason, without its advice.
 */
final class TemplateFailure {

    /** The advice that follows FreeMarker's reason. */
    private static final Pattern ADVICE = Pattern.compile("\\s*\\R-{4,}.*", Pattern.DOTALL);

    /** FreeMarker's pointer to the failing expression. Our message names the place itself. */
    private static final Pattern EXPRESSION = Pattern.compile("==>\\s*(.*?)\\s*\\[in (?:template|nameless)[^\\]]*]");

    private final Theme theme;
    private final ComposedPage page;

    TemplateFailure(Theme theme, ComposedPage page) {
        this.theme = theme;
        this.page = page;
    }

    /** For a template that failed while it ran, or a template that it includes. */
    HandbookException of(TemplateException failure) {
        Optional<ParseException> parse = cause(failure, ParseException.class);
        if (parse.isPresent()) {
            return of(parse.get());
        }
        Place place = new Place(failure.getTemplateSourceName(), failure.getLineNumber());
        Optional<HandbookException> ours = cause(failure, HandbookException.class);
        if (ours.isPresent()) {
            return exception(place, ours.get().getMessage(), ours.get().hint(), failure);
        }
        return exception(place, oneLine(failure.getMessageWithoutStackTop()), Optional.empty(), failure);
    }

    /** For a template that could not be loaded. */
    HandbookException of(IOException failure, String template) {
        if (failure instanceof ParseException parse) {
            return of(parse);
        }
        if (failure instanceof TemplateNotFoundException) {
            return new HandbookException(
                    "the theme has no '" + ThemeTemplateLoader.FOLDER + template + "'", "add the template", failure);
        }
        return DiskFailure.of("write", Path.of(page.id().address()), failure);
    }

    private HandbookException of(ParseException failure) {
        Place place = new Place(failure.getTemplateName(), failure.getLineNumber());
        return exception(place, oneLine(failure.getEditorMessage()), Optional.empty(), failure);
    }

    /** A line of a template, as far as FreeMarker knows it. */
    private record Place(
            @Nullable String template, @Nullable Integer line) {}

    private HandbookException exception(
            Place place, @Nullable String reason, Optional<String> hint, Exception failure) {
        String template = place.template() == null ? page.template() : place.template();
        String name = theme.nameOf(ThemeTemplateLoader.FOLDER + template);
        String line = place.line() == null ? "" : ":" + place.line();
        return new HandbookException(
                "template '" + name + line + "' fails on the page '" + page.id() + "': " + reason,
                hint.orElse("fix this line; mvn -X shows the full error of FreeMarker"),
                failure);
    }

    private static String oneLine(@Nullable String message) {
        if (message == null) {
            return "FreeMarker gives no reason";
        }
        String reason = ADVICE.matcher(message).replaceFirst("");
        reason = EXPRESSION.matcher(reason).replaceAll("$1");
        return String.join(" ", reason.strip().lines().map(String::strip).toList());
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
