package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.serve.http.Passwords;

/** Passwords, and certificates in both forms, made by the tool that comes with Java. */
class SecretsTest {
    private static final DatasetGraph DATA = Running.dataset("<http://x.example/s> <http://x.example/p> 1 .");

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void onlyThoseInTheFileMayRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("users"), "# readers\n" + Passwords.line("anna", "p\u00e4ss:word") + "\n");
        try (Running running = Running.start(Running.FREE_PORT.withPasswords(file), DATA)) {
            HttpResponse<String> nobody = running.query("ASK {}");
            assertEquals(401, nobody.statusCode());
            assertTrue(
                    nobody.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic"));
            assertEquals(
                    200,
                    running.query("ASK {}", "Authorization", basic("anna", "p\u00e4ss:word"))
                            .statusCode());
            assertEquals(
                    401,
                    running.query("ASK {}", "Authorization", basic("anna", "wrong"))
                            .statusCode());
            assertEquals(
                    401,
                    running.query("ASK {}", "Authorization", basic("bert", "p\u00e4ss:word"))
                            .statusCode());
            assertEquals(
                    401, running.query("ASK {}", "Authorization", "Basic ???").statusCode());
            assertEquals(200, running.get("/health").statusCode());
        }
    }

    @Test
    void aPasswordInClearIsRefusedWithItsLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("users"), "# readers\nanna:secret\n");
        CannotServe refused =
                assertThrows(CannotServe.class, () -> Running.start(Running.FREE_PORT.withPasswords(file), DATA));
        assertEquals("SERVE-PASSWORDS", refused.problem().code());
        assertEquals(2, refused.problem().line());
    }

    @Test
    void bothFormsOfCertificateServe(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "x",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        assertEquals(0, keytool.waitFor(), new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        Path chain = Files.writeString(
                folder.resolve("chain.pem"),
                pem("CERTIFICATE", keys.getCertificate("x").getEncoded()));
        Path key = Files.writeString(
                folder.resolve("key.pem"),
                pem("PRIVATE KEY", keys.getKey("x", "changeit".toCharArray()).getEncoded()));
        HttpClient trusting = trusting(keys);
        for (ServeOptions.Tls tls : new ServeOptions.Tls[] {
            new ServeOptions.Tls(store, null, "changeit"), new ServeOptions.Tls(chain, key, null)
        }) {
            try (Running running = Running.start(Running.FREE_PORT.withTls(tls), DATA)) {
                assertTrue(running.server.url().startsWith("https://127.0.0.1:"));
                HttpResponse<String> response = trusting.send(
                        HttpRequest.newBuilder(running.uri("/sparql?query=ASK%7B%7D"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals(200, response.statusCode());
                assertTrue(response.headers()
                        .firstValue("Strict-Transport-Security")
                        .isPresent());
            }
        }
        CannotServe wrong = assertThrows(
                CannotServe.class,
                () -> Running.start(Running.FREE_PORT.withTls(new ServeOptions.Tls(store, null, "wrong")), DATA));
        assertEquals("SERVE-TLS", wrong.problem().code());
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n";
    }

    private static HttpClient trusting(KeyStore keys) throws Exception {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("x", keys.getCertificate("x"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
