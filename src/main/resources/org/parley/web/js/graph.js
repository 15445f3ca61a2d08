/** A network drawn by Cytoscape, with the same edges as a list for those who cannot see or click it. */

import { h, script } from './dom.js';

/**
 * @param edges {from, to, label, weight, kind}
 * @param name gives an IRI its name
 * @param chosen called with the edge that was clicked
 * @param node called with the IRI of the node that was clicked
 */
export async function network(edges, { name, chosen, node, height = '34rem' }) {
  await script('/webjars/cytoscape/dist/cytoscape.min.js');
  const place = h('div', { class: 'network', style: `height:${height}`, role: 'img', 'aria-label': `Network of ${edges.length} links; the list below says the same` });
  const colours = getComputedStyle(document.documentElement);
  const colour = (variable) => colours.getPropertyValue(variable).trim();
  const most = Math.max(1, ...edges.map((edge) => edge.weight));
  const names = [...new Set(edges.flatMap((edge) => [edge.from, edge.to]))];
  const degree = (iri) => edges.filter((edge) => edge.from === iri || edge.to === iri).reduce((sum, edge) => sum + edge.weight, 0);
  const strongest = Math.max(1, ...names.map(degree));

  requestAnimationFrame(() => {
    const drawing = window.cytoscape({
      container: place,
      elements: [
        ...names.map((iri) => ({ data: { id: iri, label: name(iri), size: 18 + 40 * Math.sqrt(degree(iri) / strongest) } })),
        ...edges.map((edge, i) => ({ data: { id: `e${i}`, source: edge.from, target: edge.to, label: edge.label, width: 1 + (5 * edge.weight) / most, index: i, kind: edge.kind || '' } })),
      ],
      style: [
        { selector: 'node', style: { label: 'data(label)', width: 'data(size)', height: 'data(size)', 'background-color': colour('--chart'), color: colour('--pico-color'), 'font-size': 17, 'text-wrap': 'wrap', 'text-max-width': 170, 'text-valign': 'bottom', 'text-margin-y': 4, 'font-family': 'system-ui, sans-serif', 'text-background-color': colour('--sheet'), 'text-background-opacity': 0.8, 'text-background-padding': 1 } },
        { selector: 'edge', style: { width: 'data(width)', 'line-color': colour('--chart-other'), 'target-arrow-color': colour('--chart-other'), 'target-arrow-shape': 'triangle', 'curve-style': 'bezier', opacity: 0.75, 'font-size': 14, color: colour('--pico-muted-color'), 'text-rotation': 'autorotate', 'text-background-color': colour('--sheet'), 'text-background-opacity': 0.8 } },
        { selector: 'edge[kind = "support"]', style: { 'line-color': colour('--chart'), 'target-arrow-color': colour('--chart') } },
        { selector: 'edge[kind = "accuse"]', style: { 'line-color': colour('--event'), 'target-arrow-color': colour('--event') } },
        { selector: 'edge:selected, edge.near', style: { label: 'data(label)' } },
        { selector: ':selected', style: { 'line-color': colour('--figure'), 'target-arrow-color': colour('--figure'), 'background-color': colour('--figure'), opacity: 1 } },
      ],
      layout: { name: 'cose', animate: false, randomize: false, nodeDimensionsIncludeLabels: true, nodeRepulsion: () => 220000, idealEdgeLength: () => 90, nodeOverlap: 40, componentSpacing: 160, padding: 12 },
    });
    drawing.on('mouseover', 'edge', (event) => event.target.addClass('near'));
    drawing.on('mouseout', 'edge', (event) => event.target.removeClass('near'));
    if (chosen) drawing.on('tap', 'edge', (event) => chosen(edges[event.target.data('index')]));
    if (node) drawing.on('tap', 'node', (event) => node(event.target.id()));
    new ResizeObserver(() => {
      drawing.resize();
      drawing.fit(undefined, 12);
    }).observe(place);
    place.cytoscape = drawing;
  });
  return place;
}
