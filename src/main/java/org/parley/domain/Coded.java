package org.parley.domain;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An enum constant with a fixed spelling in records, graph and page. */
public interface Coded {
    /** The spelling in extraction records, for example {@code hedged-denial}. */
    String code();

    /**
     * The constant of {@code type} that is spelled {@code code}.
     *
     * @throws IllegalArgumentException naming the accepted spellings
     */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is not one of "
                + Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", ")));
    }
}
