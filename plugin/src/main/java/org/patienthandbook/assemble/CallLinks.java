package org.patienthandbook.assemble;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.patienthandbook.markup.Marks;
import org.patienthandbook.model.HandbookSettings;
import org.patienthandbook.model.HandbookSettings.Crisis;

/** Turns the phone numbers of handbook.yml into call links in get-help cards. */
final class CallLinks {

    /** Only digits and the usual signs between them; a value with words in it cannot be dialed. */
    private static final Pattern DIALABLE = Pattern.compile("[+(]*[0-9][0-9+() .-]*");

    private final List<String> numbers;
    /** The numbers, and before them the name of the crisis line, which may contain its number. */
    private final Pattern words;

    CallLinks(HandbookSettings settings) {
        Optional<Crisis> crisis = settings.crisis();
        this.numbers = Stream.of(
                        settings.emergency(),
                        crisis.map(Crisis::phone),
                        settings.publisher().phone())
                .flatMap(Optional::stream)
                .filter(number -> DIALABLE.matcher(number).matches())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String all = Stream.concat(crisis.map(Crisis::name).stream(), numbers.stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.words = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])");
    }

    /** Links the numbers in the get-help cards of a text. */
    void link(Element body) {
        if (numbers.isEmpty()) {
            return;
        }
        for (Element card : body.getElementsByClass("get-help")) {
            for (Element element : card.getAllElements()) {
                if (!element.normalName().equals("a") && !Marks.isInside(element, "a")) {
                    element.textNodes().forEach(this::link);
                }
            }
        }
    }

    private void link(TextNode text) {
        TextNode rest = text;
        int offset = 0;
        Matcher matcher = words.matcher(text.getWholeText());
        while (matcher.find()) {
            if (numbers.contains(matcher.group())) {
                TextNode number = tail(rest, matcher.start() - offset);
                rest = tail(number, matcher.end() - matcher.start());
                offset = matcher.end();
                number.wrap("<a href=\"tel:" + matcher.group().replaceAll("[^0-9+]", "") + "\"></a>");
            }
        }
    }

    /** The second part of a text that is split at an offset; the text itself if one part would be empty. */
    private static TextNode tail(TextNode text, int offset) {
        return offset == 0 || offset == text.getWholeText().length() ? text : text.splitText(offset);
    }
}
