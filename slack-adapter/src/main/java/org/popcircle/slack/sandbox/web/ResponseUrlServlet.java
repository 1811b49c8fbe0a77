package org.popcircle.slack.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.popcircle.sandbox.web.Bodies;
import org.popcircle.sandbox.web.Loopback;
import org.popcircle.slack.sandbox.api.ResponseUrls;
import tools.jackson.core.JacksonException;

/** {@code /response/<id>}: where the app answers an act without the Web API. Mount it at {@code …/response/*}. */
public final class ResponseUrlServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ResponseUrls responseUrls;

    public ResponseUrlServlet(ResponseUrls responseUrls) {
        this.responseUrls = responseUrls;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        if (!Loopback.isOwn(request) || path == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            WebApiServlet.write(response, responseUrls.post(path.substring(1), Bodies.fields(request)));
        } catch (JacksonException notJson) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "invalid_payload");
        }
    }
}
