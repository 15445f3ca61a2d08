/** Points on the outlines of the world; no tiles, so nothing is fetched from anywhere else. */

import { h, script, stylesheet } from './dom.js';

const OUTLINES = '/map/world.geojson';
let outlines;

/**
 * @param points {latitude, longitude, label, weight, href}
 * @param polities how much happened in a polity, by its id, to tint its ground
 */
export async function pointMap(points, { polities = new Map(), chosen } = {}) {
  stylesheet('/webjars/leaflet/dist/leaflet.css');
  await script('/webjars/leaflet/dist/leaflet.js');
  outlines = outlines || fetch(OUTLINES).then((response) => (response.ok ? response.json() : null));
  const world = await outlines;
  const { L } = window;
  const colours = getComputedStyle(document.documentElement);
  const colour = (name) => colours.getPropertyValue(name).trim();
  const place = h('div', { class: 'map', role: 'region', 'aria-label': 'Map; the list below says the same' });
  const most = Math.max(1, ...points.map((one) => one.weight || 1));
  const darkest = Math.max(1, ...polities.values());

  requestAnimationFrame(() => {
    const map = L.map(place, { attributionControl: false, worldCopyJump: true, minZoom: 1, maxZoom: 10, zoomSnap: 0.5 }).setView([25, 20], 2);
    L.control.attribution({ prefix: false }).addAttribution('Outlines: Natural Earth; they state no claim to any territory').addTo(map);
    if (world) {
      L.geoJSON(world, {
        interactive: false,
        style: ({ properties }) => {
          const weight = polities.get(properties.polity) || 0;
          return { color: colour('--line'), weight: 1, fillColor: weight ? colour('--chart') : colour('--soft'), fillOpacity: weight ? 0.15 + 0.4 * Math.sqrt(weight / darkest) : 1 };
        },
      }).addTo(map);
    }
    const markers = points.map((one) => {
      const marker = L.circleMarker([one.latitude, one.longitude], { radius: 5 + 14 * Math.sqrt((one.weight || 1) / most), color: colour('--event'), weight: 1.5, fillColor: colour('--event'), fillOpacity: 0.35 });
      marker.bindTooltip(one.label);
      if (chosen) marker.on('click', () => chosen(one));
      return marker.addTo(map);
    });
    const grounds = world ? world.features.filter(({ properties }) => polities.has(properties.polity)) : [];
    const seen = L.featureGroup([...markers, ...(markers.length ? [] : [L.geoJSON({ type: 'FeatureCollection', features: grounds })])]);
    if (seen.getLayers().length && seen.getBounds().isValid()) map.fitBounds(seen.getBounds().pad(0.3), { maxZoom: 7 });
    place.leaflet = map;
  });
  return place;
}
