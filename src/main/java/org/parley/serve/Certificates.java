package org.parley.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.parley.domain.Problem;

/** Reads the certificate and its key, from PEM files or from a PKCS12 file. */
final class Certificates {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private Certificates() {}

    static SslContextFactory.Server context(ServeOptions.Tls tls) throws CannotServe {
        Path key = tls.key();
        char[] password = key == null && tls.password() != null ? tls.password().toCharArray() : new char[0];
        SslContextFactory.Server context = new SslContextFactory.Server();
        try {
            context.setKeyStore(key == null ? pkcs12(tls.certificate(), password) : pem(tls.certificate(), key));
            context.setKeyManagerPassword(new String(password));
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotServe(
                    Problem.error(
                            "SERVE-TLS",
                            tls.certificate().toString(),
                            "The certificate cannot be used: " + e.getMessage() + ".",
                            "Give a PEM chain with its key (-----BEGIN PRIVATE KEY-----), or a PKCS12 file with its password; "
                                    + "'openssl pkcs8 -topk8 -nodes -in old.key -out new.key' turns other keys into this form."));
        }
    }

    private static KeyStore pkcs12(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private static KeyStore pem(Path chain, Path key) throws IOException, GeneralSecurityException {
        Collection<? extends Certificate> certificates;
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(chain))) {
            certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
        if (certificates.isEmpty()) {
            throw new GeneralSecurityException("no certificate in " + chain);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("parley", privateKey(key), new char[0], certificates.toArray(Certificate[]::new));
        return store;
    }

    private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        Matcher matcher = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!matcher.find()) {
            throw new GeneralSecurityException("no -----BEGIN PRIVATE KEY----- in " + file);
        }
        PKCS8EncodedKeySpec spec =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(matcher.group(1)));
        for (String algorithm : new String[] {"RSA", "EC", "Ed25519"}) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException another) {
                // The file does not say which of the three it is: only trying tells.
            }
        }
        throw new GeneralSecurityException("neither an RSA nor an elliptic key in " + file);
    }
}
