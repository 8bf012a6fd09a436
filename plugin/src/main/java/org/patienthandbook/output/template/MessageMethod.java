package org.patienthandbook.output.template;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.output.theme.Messages;

/** Gives templates the theme's texts: {@code msg("key")}, {@code msg("key", "name", value, ...)}. */
public final class MessageMethod implements TemplateMethodModelEx {

    private final Messages messages;

    public MessageMethod(Messages messages) {
        this.messages = messages;
    }

    @Override
    @SuppressWarnings("rawtypes") // FreeMarker's signature
    public Object exec(List arguments) throws TemplateModelException {
        if (arguments.size() % 2 == 0) {
            throw new TemplateModelException("msg needs a key, followed by pairs of a name and a value");
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < arguments.size(); i += 2) {
            values.put(text(arguments.get(i)), text(arguments.get(i + 1)));
        }
        return messages.text(text(arguments.get(0)), values);
    }

    private static String text(@Nullable Object value) throws TemplateModelException {
        if (value instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        if (value instanceof TemplateNumberModel number) {
            return number.getAsNumber().toString();
        }
        throw new TemplateModelException("msg accepts only texts and numbers");
    }
}
