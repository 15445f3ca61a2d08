package org.parley;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the rooms' import table: which room may import which, and which alone touches which library. */
class ArchitectureTest {
    private static final String ROOT = "org.parley.";

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("domain", Set.of()),
            Map.entry("vocab", Set.of()),
            Map.entry("catalogue", Set.of("domain", "vocab")),
            Map.entry("record", Set.of("domain")),
            Map.entry("ingest", Set.of("domain")),
            Map.entry("analyse", Set.of("domain")),
            Map.entry("extract", Set.of("domain")),
            Map.entry("resolve", Set.of("domain", "catalogue")),
            Map.entry("map", Set.of("domain", "vocab")),
            Map.entry("validate", Set.of("domain", "vocab")),
            Map.entry("store", Set.of("domain", "vocab")),
            Map.entry("query", Set.of("domain", "vocab", "store")),
            Map.entry("serve", Set.of("domain", "vocab", "store", "query")),
            Map.entry("evaluate", Set.of("domain")),
            Map.entry(
                    "pipeline",
                    Set.of(
                            "domain",
                            "vocab",
                            "catalogue",
                            "record",
                            "ingest",
                            "analyse",
                            "extract",
                            "resolve",
                            "map",
                            "validate",
                            "store")),
            Map.entry(
                    "cli",
                    Set.of(
                            "domain",
                            "vocab",
                            "catalogue",
                            "record",
                            "ingest",
                            "analyse",
                            "resolve",
                            "pipeline",
                            "store",
                            "query",
                            "serve",
                            "evaluate",
                            "validate")));

    /** Library package prefix, and the rooms that alone may touch it. */
    private static final Map<String, Set<String>> ONLY_IN = Map.ofEntries(
            Map.entry("org.jsoup.", Set.of("ingest", "serve")),
            Map.entry("org.apache.pdfbox.", Set.of("ingest")),
            Map.entry("org.netpreserve.", Set.of("ingest")),
            Map.entry("ai.onnxruntime.", Set.of("analyse")),
            Map.entry("org.apache.jena.shacl.", Set.of("validate")),
            Map.entry("org.apache.jena.tdb2.", Set.of("store")),
            Map.entry("org.apache.jena.query.text.", Set.of("store")),
            Map.entry("org.apache.lucene.", Set.of("store")),
            Map.entry("org.apache.jena.fuseki.", Set.of("serve")),
            Map.entry("org.eclipse.jetty.", Set.of("serve")),
            Map.entry("com.networknt.", Set.of("record")),
            Map.entry("picocli.", Set.of("cli")),
            Map.entry("me.tongfei.", Set.of("cli")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.parley");

    @Test
    void roomsImportOnlyWhatTheTableAllows() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String room = room(type);
            assertTrue(MAY_IMPORT.containsKey(room), () -> "a room that the table does not know: " + type.getName());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                if (target.startsWith(ROOT)) {
                    String other = room(dependency.getTargetClass());
                    if (!other.equals(room) && !MAY_IMPORT.get(room).contains(other)) {
                        wrong.add(type.getName() + " -> "
                                + dependency.getTargetClass().getName());
                    }
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void librariesStayInTheirRooms() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getName();
                ONLY_IN.forEach((library, rooms) -> {
                    if (target.startsWith(library) && !rooms.contains(room(type))) {
                        wrong.add(type.getName() + " -> " + target);
                    }
                });
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void onlyTheCommandLineExits() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().getName().equals("java.lang.System")
                            && List.of("exit", "halt").contains(call.getName()))
                    .filter(call -> !room(type).equals("cli"))
                    .forEach(call -> wrong.add(call.getDescription()));
        }
        assertEquals(Set.of(), wrong);
    }

    private static String room(JavaClass type) {
        String rest =
                type.getPackageName().substring(Math.min(type.getPackageName().length(), ROOT.length()));
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
