package org.parley.analyse.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the models come from: the folder that is named, or those inside the jar. */
final class ModelFiles {
    private static final String RESOURCES = "/org/parley/model/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final @Nullable Path folder;

    ModelFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Names of the models that {@code models.json} lists. */
    List<String> names() {
        JsonNode listed = json("models.json").path("models");
        List<String> out = new ArrayList<>();
        listed.forEach(n -> out.add(n.isTextual() ? n.asText() : n.path("name").asText()));
        if (out.isEmpty()) {
            throw new IllegalArgumentException(place("models.json") + " lists no model");
        }
        return out;
    }

    ModelSpec spec(String name) {
        String file = name + ".json";
        try {
            return JSON.treeToValue(json(file), ModelSpec.class);
        } catch (IOException e) {
            throw new IllegalArgumentException(place(file) + " is not a model description: " + e.getMessage(), e);
        }
    }

    /** The model's bytes, checked against the checksum beside it. */
    byte[] onnx(String name, ModelSpec spec) {
        byte[] bytes = bytes(name + ".onnx");
        String found = sha256(bytes);
        if (!found.equals(spec.sha256())) {
            throw new IllegalArgumentException(place(name + ".onnx") + " is damaged or another version: its SHA-256 is "
                    + found + ", " + name + ".json says " + spec.sha256());
        }
        return bytes;
    }

    List<String> vocabulary() {
        return new String(bytes("vocab.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    private JsonNode json(String file) {
        try {
            return JSON.readTree(bytes(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(place(file) + " is not JSON: " + e.getMessage(), e);
        }
    }

    private byte[] bytes(String file) {
        try {
            if (folder != null) {
                return Files.readAllBytes(folder.resolve(file));
            }
            try (InputStream in = ModelFiles.class.getResourceAsStream(RESOURCES + file)) {
                if (in == null) {
                    throw new IllegalStateException("the program was packed without " + RESOURCES + file);
                }
                return in.readAllBytes();
            }
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "the model folder " + folder + " has no " + file + "; it needs models.json, vocab.txt and, for each"
                            + " model, NAME.json and NAME.onnx",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + place(file), e);
        }
    }

    private String place(String file) {
        return folder == null ? "the packed " + file : folder.resolve(file).toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
