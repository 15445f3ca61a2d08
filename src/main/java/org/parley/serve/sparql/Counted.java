package org.parley.serve.sparql;

import java.util.Iterator;

/** Passes items on and stops the query at the limit of rows. */
final class Counted<T> implements Iterator<T> {
    private final Iterator<T> items;
    private final Watch watch;
    private final String what;
    private long count;

    Counted(Iterator<T> items, Watch watch, String what) {
        this.items = items;
        this.watch = watch;
        this.what = what;
    }

    @Override
    public boolean hasNext() {
        boolean more = items.hasNext();
        if (more && count == watch.limits().rows()) {
            watch.stop(watch.tooManyRows(what));
        }
        watch.check();
        return more;
    }

    @Override
    public T next() {
        T item = items.next();
        count++;
        return item;
    }

    long count() {
        return count;
    }
}
