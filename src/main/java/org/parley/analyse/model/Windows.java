package org.parley.analyse.model;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long row of words into windows of at most so many pieces. */
final class Windows {
    /** A place within a sentence, where a sentence starts, where a line starts: the higher, the better to cut there. */
    static final int WITHIN = 1;

    static final int SENTENCE = 2;
    static final int LINE = 3;

    /** Words {@code first} to {@code end}, exclusive, are read; for {@code from} to {@code to} the window answers. */
    record Window(int first, int end, int from, int to) {}

    private Windows() {}

    /**
     * Windows that overlap and change over where a line or sentence starts, if one does where they overlap: a stretch that two windows read differently
     * would be patched together of both. Each begins with a sentence unless that fills half a window.
     *
     * @param sizes pieces of each word
     * @param room pieces that a window holds
     * @param overlap share of a window's pieces that the next one repeats at least
     * @param seams how good each word is to begin with
     */
    static List<Window> of(int[] sizes, int room, double overlap, int[] seams) {
        List<Window> out = new ArrayList<>();
        int first = 0;
        int from = 0;
        while (first < sizes.length) {
            int end = end(sizes, first, room);
            int next = end >= sizes.length ? end : next(sizes, first, end, room, overlap, seams);
            int to = end >= sizes.length ? end : seam(next, end, seams);
            out.add(new Window(first, end, from, to));
            first = next;
            from = to;
        }
        return out;
    }

    private static int end(int[] sizes, int first, int room) {
        int end = first;
        int used = 0;
        while (end < sizes.length && used + sizes[end] <= room) {
            used += sizes[end++];
        }
        return Math.max(end, first + 1);
    }

    private static int next(int[] sizes, int first, int end, int room, double overlap, int[] seams) {
        int back = end;
        int used = 0;
        while (back > first + 1 && used < room * overlap) {
            used += sizes[--back];
        }
        int line = back(sizes, first, back, room / 2 - used, seams, LINE);
        int sentence = back(sizes, first, back, room / 2 - used, seams, SENTENCE);
        return line > first ? line : sentence > first ? sentence : back;
    }

    /** The last word at or before this one that is so good to begin with, {@code room} pieces back at most; -1 if there is none. */
    private static int back(int[] sizes, int first, int word, int room, int[] seams, int wanted) {
        int used = 0;
        for (int i = word; i > first; i--) {
            if (seams[i] >= wanted) {
                return i;
            }
            used += sizes[i - 1];
            if (used > room) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the later of two windows takes over: deep inside both, counted double at a sentence's start and threefold at a line's. */
    private static int seam(int next, int end, int[] seams) {
        int best = (next + end) / 2;
        int most = 0;
        for (int i = next + 1; i < end; i++) {
            int depth = seams[i] * Math.min(i - next, end - i);
            if (depth > most) {
                most = depth;
                best = i;
            }
        }
        return best;
    }

    /** Windows without overlap that are cut only where sentences start, so that each is read whole; one that is too long is cut where the window ends. */
    static List<Window> between(int[] sizes, int room, int[] seams) {
        List<Window> out = new ArrayList<>();
        int first = 0;
        while (first < sizes.length) {
            int end = end(sizes, first, room);
            int cut = end;
            while (end < sizes.length && cut > first && seams[cut] == WITHIN) {
                cut--;
            }
            end = cut > first ? cut : end;
            out.add(new Window(first, end, first, end));
            first = end;
        }
        return out;
    }
}
