package org.popcircle.discord.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.popcircle.discord.sandbox.guild.Attachment;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.sandbox.web.Loopback;

/** {@code /attachments/{channel}/{attachment}/{name}}: the files at messages. Mount it at {@code /attachments/*}. */
public final class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Guild guild;

    public AttachmentServlet(Guild guild) {
        this.guild = guild;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Loopback.isOwn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var file = find(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(file.get().text().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Attachment> find(String path) {
        var parts = path.split("/", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        return guild.messages(parts[1]).stream()
                .flatMap(it -> it.body().attachments().stream())
                .filter(it -> it.id().equals(parts[2]))
                .findFirst();
    }
}
