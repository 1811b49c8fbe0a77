package org.popcircle.sandbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** A page's own files and those that both pages share, from the class path; nothing else can be asked for. */
public final class PageFiles {

    private static final Pattern NAME = Pattern.compile("(shared/)?[a-z0-9-]+\\.[a-z]+");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private PageFiles() {}

    public static void send(String name, HttpServletResponse response) throws IOException {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        try (var file = NAME.matcher(name).matches() && type != null
                ? PageFiles.class.getResourceAsStream("/sandbox/" + name)
                : null) {
            if (file == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(type);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            file.transferTo(response.getOutputStream());
        }
    }
}
