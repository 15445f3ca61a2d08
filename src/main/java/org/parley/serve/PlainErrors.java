package org.parley.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.parley.serve.http.Reply;
import org.parley.serve.http.Trouble;

/** Errors found before our front door (a broken request line, headers too long) in the same form as all others. */
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 400 : response.getStatus();
        Trouble trouble = new Trouble(
                status, "http", HttpStatus.getMessage(status), "The request was refused before it was read whole.");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(
                true,
                ByteBuffer.wrap(new String(Reply.jsonBytes(trouble.body()), StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.UTF_8)),
                callback);
        return true;
    }
}
