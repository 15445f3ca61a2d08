package org.parley.serve.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Problem;
import org.parley.serve.CannotServe;

/** Who may read: lines {@code user:pbkdf2-sha256$rounds$salt$hash}, made by {@link #line}. */
public final class Passwords {
    private static final String KIND = "pbkdf2-sha256";
    private static final int ROUNDS = 600_000;
    private static final int KEPT = 1_000;

    private final Map<String, String> users;
    private final Map<String, Boolean> seen = new ConcurrentHashMap<>();
    private final byte[] key = random(32);

    private Passwords(Map<String, String> users) {
        this.users = users;
    }

    public static Passwords read(Path file) throws CannotServe {
        Map<String, String> users = new TreeMap<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new CannotServe(Problem.error(
                    "SERVE-PASSWORDS",
                    file.toString(),
                    "The password file cannot be read: " + e.getMessage() + ".",
                    "Name a file of lines user:hash."));
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!line.matches("[^:\\s]+:" + KIND + "\\$\\d{4,8}\\$[A-Za-z0-9+/=]+\\$[A-Za-z0-9+/=]+")) {
                throw new CannotServe(Problem.error(
                                "SERVE-PASSWORDS",
                                file.toString(),
                                "This line is not user:" + KIND + "$rounds$salt$hash.",
                                "Let the programme write the line; a password is never kept in clear.")
                        .at(i + 1, 1));
            }
            int colon = line.indexOf(':');
            users.put(line.substring(0, colon), line.substring(colon + 1));
        }
        if (users.isEmpty()) {
            throw new CannotServe(Problem.error(
                    "SERVE-PASSWORDS", file.toString(), "The password file names nobody.", "Add a line user:hash."));
        }
        return new Passwords(users);
    }

    /** The line to put into the file for a user. */
    public static String line(String user, String password) {
        if (user.isBlank() || user.contains(":") || user.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a user name has no colon and no space: " + user);
        }
        byte[] salt = random(16);
        Base64.Encoder encoder = Base64.getEncoder();
        return user + ":" + KIND + "$" + ROUNDS + "$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(hash(password, salt, ROUNDS));
    }

    /** Hashing is slow on purpose, so what was once found right or wrong is remembered under a keyed hash. */
    boolean admits(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        if (seen.size() > KEPT) {
            seen.clear();
        }
        return seen.computeIfAbsent(
                keyed(authorization), k -> check(authorization.substring(6).trim()));
    }

    private boolean check(String credentials) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return false;
        }
        int colon = pair.indexOf(':');
        String stored = colon < 0 ? null : users.get(pair.substring(0, colon));
        if (stored == null) {
            return false;
        }
        String[] parts = stored.split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] given =
                hash(pair.substring(colon + 1), Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, given);
    }

    private String keyed(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, 256))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
