package org.parley.domain.lexicon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers what a pure function gave for the last few thousand keys; when full it forgets them all, so that it never grows. Thread-safe. */
final class Memo<V> {
    private final Map<String, V> known = new ConcurrentHashMap<>();
    private final Function<String, V> function;
    private final int most;

    Memo(int most, Function<String, V> function) {
        this.most = most;
        this.function = function;
    }

    V of(String key) {
        V value = known.get(key);
        if (value == null) {
            value = function.apply(key);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
