package org.popcircle.discord.sandbox.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.popcircle.discord.sandbox.rest.RestCall.Upload;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;

/** A multipart body as Discord takes it: {@code payload_json} and files. */
record Multipart(JsonNode json, List<Upload> files) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern FILENAME = Pattern.compile("\\bfilename=\"([^\"]*)\"");
    private static final int BUFFER = 8192;

    static Multipart read(String contentType, byte[] body) throws IOException {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IOException("a multipart body without a boundary");
        }
        var parts = new MultipartStream(
                new ByteArrayInputStream(body), boundary.group(1).getBytes(StandardCharsets.US_ASCII), BUFFER, null);
        JsonNode json = Json.object();
        var files = new ArrayList<Upload>();
        for (var more = parts.skipPreamble(); more; more = parts.readBoundary()) {
            var headers = parts.readHeaders();
            var content = new ByteArrayOutputStream();
            parts.readBodyData(content);
            var name = first(NAME, headers);
            if (name.equals("payload_json")) {
                json = Json.parse(content.toString(StandardCharsets.UTF_8));
            } else {
                files.add(new Upload(
                        name,
                        first(FILENAME, headers),
                        type(headers),
                        content.toString(StandardCharsets.UTF_8),
                        content.size()));
            }
        }
        return new Multipart(json, files);
    }

    private static String first(Pattern pattern, String headers) {
        var found = pattern.matcher(headers);
        return found.find() ? found.group(1) : "";
    }

    private static String type(String headers) {
        return headers.lines()
                .filter(it -> it.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                .map(it -> it.substring("content-type:".length()).strip())
                .findFirst()
                .orElse("application/octet-stream");
    }
}
