package org.parley.domain;

/** A place on earth in degrees, WGS84. */
public record Point(double latitude, double longitude) {
    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not on earth: " + latitude + ", " + longitude);
        }
    }
}
