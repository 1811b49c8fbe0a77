package org.popcircle.core.wording;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the main sources say to {@link Words}, read from their syntax trees. */
final class KeysInCode {

    /** A sentence asked for by its literal key, and the names of the values that are handed over with it. */
    record Asked(String file, String key, Set<String> names) {}

    /** Calls with a literal key. */
    final List<Asked> asked = new ArrayList<>();
    /** Every string in the sources; a key that stands in none of them is never asked for. */
    final Set<String> literals = new TreeSet<>();
    /** The beginnings of keys that are put together, such as {@code "help.topic."}, and of anything that looks like it. */
    final Set<String> prefixes = new TreeSet<>();
    /** Those of them that stand in a call for a sentence. */
    final Set<String> askedPrefixes = new TreeSet<>();

    /** The main sources of all modules, seen from the directory of any of them. */
    static KeysInCode ofAllModules() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of("").toAbsolutePath().getParent())) {
            for (Path sources :
                    modules.map(module -> module.resolve("src/main/java")).toList()) {
                if (Files.isDirectory(sources)) {
                    try (Stream<Path> tree = Files.walk(sources)) {
                        tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
                    }
                }
            }
        }
        return of(files);
    }

    static KeysInCode of(List<Path> files) throws IOException {
        KeysInCode found = new KeysInCode();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (var unit : task.parse()) {
                found.new Reader(Path.of(unit.getSourceFile().getName())
                                .getFileName()
                                .toString())
                        .scan(unit, null);
            }
        }
        return found;
    }

    private final class Reader extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final String file;

        Reader(String file) {
            this.file = file;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && Set.of("phrase", "text").contains(select.getIdentifier().toString())
                    && !call.getArguments().isEmpty()) {
                keys(call.getArguments().getFirst()).stream()
                        .filter(key -> select.getIdentifier().contentEquals("phrase") || key.contains("."))
                        .forEach(key -> asked.add(new Asked(file, key, names(call.getArguments()))));
                prefix(call.getArguments().getFirst()).ifPresent(askedPrefixes::add);
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text) {
                literals.add(text);
            }
            return super.visitLiteral(literal, null);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
            prefix(sum).ifPresent(prefixes::add);
            return super.visitBinary(sum, null);
        }
    }

    private static Optional<String> prefix(ExpressionTree expression) {
        ExpressionTree start = expression;
        while (start instanceof BinaryTree sum) {
            start = sum.getLeftOperand();
        }
        return start != expression
                        && start instanceof LiteralTree left
                        && left.getValue() instanceof String text
                        && text.matches("[a-z][a-z0-9-]*\\.([a-z0-9-]+[.-])*")
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The literals that an argument may come to; none for what is put together at run time. */
    private static Set<String> keys(ExpressionTree argument) {
        Set<String> found = new HashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
                return null;
            }

            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                return null;
            }

            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (literal.getValue() instanceof String text) {
                    found.add(text);
                }
                return null;
            }
        }.scan(argument, null);
        return found;
    }

    private static Set<String> names(List<? extends ExpressionTree> arguments) {
        Set<String> names = new TreeSet<>();
        for (int i = 1; i < arguments.size(); i += 2) {
            // Values handed over in one array cannot be read here.
            names.add(
                    arguments.get(i) instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "any name");
        }
        return names;
    }
}
