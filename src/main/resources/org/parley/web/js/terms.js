/** The names of things: namespaces, IRIs of this corpus, and the words people see for the terms of the ontology. */

export const BASE = 'https://w3id.org/parley/id/';
export const PARLEY = 'https://w3id.org/parley/ontology#';
export const EVENT_TYPE = 'https://w3id.org/parley/event-type/';

export const PREFIXES = {
  parley: PARLEY,
  et: EVENT_TYPE,
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  nif: 'http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#',
  schema: 'http://schema.org/',
  dct: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  geo: 'http://www.opengis.net/ont/geosparql#',
  qb: 'http://purl.org/linked-data/cube#',
  text: 'http://jena.apache.org/text#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/**
 * What a speaker does. `alone` is the verb where nobody is named; `target` and `told` take the one it is done to and the one who is told as their
 * object, where English allows it; `pair` stands between a speaker and another; `noun` names what comes from somebody.
 */
export const ACTS = {
  Assert: { label: 'assert', did: 'said', alone: 'said', target: 'spoke about', pair: 'speaks to or about', noun: 'statements' },
  Deny: { label: 'deny', did: 'denied', alone: 'denied', pair: 'denies something to or about', noun: 'denials' },
  Accuse: { label: 'accuse', did: 'accused', alone: 'made an accusation', target: 'accused', pair: 'accuses', noun: 'accusations' },
  Demand: { label: 'demand', did: 'demanded', alone: 'made a demand', target: 'made a demand of', told: 'made a demand of', pair: 'demands something of', noun: 'demands' },
  Request: { label: 'request', did: 'asked', alone: 'made a request', target: 'asked', told: 'asked', pair: 'asks', noun: 'requests' },
  Promise: { label: 'promise', did: 'promised', alone: 'made a promise', told: 'made a promise to', pair: 'promises something to or about', noun: 'promises' },
  Warn: { label: 'warn', did: 'warned', alone: 'gave a warning', told: 'warned', pair: 'warns or warns about', noun: 'warnings' },
  Announce: { label: 'announce', did: 'announced', alone: 'made an announcement', pair: 'announces something to or about', noun: 'announcements' },
  Confirm: { label: 'confirm', did: 'confirmed', alone: 'confirmed', pair: 'confirms something to or about', noun: 'confirmations' },
  Support: { label: 'support', did: 'voiced support', alone: 'voiced support', target: 'voiced support for', pair: 'supports', noun: 'support' },
  Concern: { label: 'concern', did: 'voiced concern', alone: 'voiced concern', target: 'voiced concern about', pair: 'voices concern to or about', noun: 'concern' },
  Reject: { label: 'reject', did: 'rejected', alone: 'rejected', pair: 'rejects something from or about', noun: 'rejections' },
  Predict: { label: 'predict', did: 'predicted', alone: 'made a prediction', pair: 'predicts something to or about', noun: 'predictions' },
};

export const STANCES = {
  Asserted: 'meant without reserve',
  Hedged: 'hedged',
  Denied: 'denied',
  HedgedDenial: 'doubted',
  Unknown: 'stance unknown',
};

export const DIRECTNESS = {
  Direct: 'direct quotation',
  Mixed: 'partly quoted',
  Indirect: 'reported speech',
};

export const STATUSES = {
  Reported: 'reported',
  Claimed: 'only claimed',
  Planned: 'planned',
  Conditional: 'conditional',
};

export const BASES = {
  stated: 'the sentence says so',
  context: 'from the sentences around it',
  publication: 'only the day of printing is known',
};

export const RULES = {
  FigureUpdateRule: 'a later figure of the same side',
  FigureContradictionRule: 'another side, the same day, another number',
  DenialRule: 'a denial of the same event by another side',
  ConfirmationRule: 'confirmed by the other side',
  AnswerRule: 'the one asked answers',
  RealisationRule: 'planned, then reported',
};

/** The last part of an IRI, whatever it ends with. */
export function local(iri) {
  return iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}

/** `actor`, `x` to the IRI of the actor x; a value that is an IRI already stays one. */
export function iri(kind, id) {
  return /^https?:/.test(id) ? id : `${BASE}${kind}/${encode(id)}`;
}

/** What follows the kind in an IRI of this corpus, for links; the whole IRI for one that is not ours. */
export function idOf(value) {
  const own = value.startsWith(BASE) ? value.slice(BASE.length) : value;
  const slash = own.indexOf('/');
  return value.startsWith(BASE) ? decodeURIComponent(own.slice(slash + 1)) : value;
}

/** For a query: an IRI between angle brackets, with whatever would end it escaped. */
export function ref(value) {
  return `<${value.replace(/[<>"{}|^`\\\s]/g, (c) => encodeURIComponent(c))}>`;
}

/** For a query: a literal between quotation marks. */
export function literal(value) {
  return `"${value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}"`;
}

/** A term of the ontology for a query; only names that could be one are let through. */
export function term(name) {
  return /^[A-Za-z]+$/.test(name) ? `parley:${name}` : 'parley:None';
}

function encode(id) {
  return encodeURIComponent(id).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
