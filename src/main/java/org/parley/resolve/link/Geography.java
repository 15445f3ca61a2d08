package org.parley.resolve.link;

import java.util.List;
import org.parley.catalogue.GazetteerEntry;
import org.parley.domain.Point;

/** Distances between places. */
final class Geography {
    private static final double EARTH_RADIUS_KM = 6371;

    /** Kilometres from an entry to the nearest of few others, the second nearest of many; a middle distance when too little is known. */
    double nearest(GazetteerEntry entry, List<GazetteerEntry> others) {
        Point here = entry.location();
        if (here == null) {
            return 600;
        }
        double[] sorted = others.stream()
                .filter(other -> !other.id().equals(entry.id()) && other.location() != null)
                .mapToDouble(other -> other.location() == null ? 600 : kilometres(here, other.location()))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return 600;
        }
        return sorted[sorted.length < 4 ? 0 : 1];
    }

    private static double kilometres(Point a, Point b) {
        double lat = Math.toRadians(b.latitude() - a.latitude());
        double lon = Math.toRadians(b.longitude() - a.longitude());
        double h = Math.pow(Math.sin(lat / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(lon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
