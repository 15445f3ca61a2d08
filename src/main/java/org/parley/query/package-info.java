/**
 * Saved queries to tables, and the graph they ask.
 *
 * <h2>The shape of the graph</h2>
 *
 * <pre>
 * graph per article (its name is the article's IRI), graph/actors, graph/counts, graph/ontology; a query sees their union
 *
 * id:article/001            a parley:Article ; dct:identifier "001" ; schema:publisher "DN" ; schema:headline ; schema:url ;
 *                           schema:datePublished ; parley:day ; nif:isString (the text) ; parley:file
 * id:article/001#char=a,b   a parley:Mention ; nif:beginIndex ; nif:endIndex ; nif:anchorOf ; nif:referenceContext (the article)
 *                           parley:boilerplate "caption"  on spans that are not prose
 * id:statement/H            a parley:Statement ; parley:speaker+ ; parley:side* (whoever it can be counted for) ; parley:onBehalfOf ;
 *                           parley:addressee ; parley:target ; parley:relayedBy ; parley:venue ; parley:act ; parley:stance ;
 *                           parley:quoteType ; parley:saidOn + parley:day + parley:saidOnBasis ; parley:confidence ;
 *                           parley:expresses (a Claim) ; parley:reportsStatement* ; parley:evidence+ (Wordings) ; parley:reportedIn+ ;
 *                           parley:denies, parley:confirms (Claims) ; parley:answers (Statements)
 * id:article/001#wording=a,b,H
 *                           a parley:Wording, parley:Mention: one article's telling of a statement, with parley:words (the content),
 *                           parley:quotedText* (between quotation marks), parley:cue, parley:describedAs, parley:creditedTo (whom this
 *                           article lets speak), parley:quoteType, parley:timeExpression, parley:confidence, nif:sentence (a mention),
 *                           parley:speakerMention, parley:cueMention, parley:contentMention+, parley:quoteMention* (mentions)
 * id:claim/H                a parley:Claim ; parley:content ; parley:aboutEvent* ; parley:givesFigure* ; parley:claimedBy* ; parley:deniedBy* ;
 *                           parley:contradicts*
 * id:figure/H               a parley:QuantityClaim ; parley:measure ; parley:count ; parley:countMax ; parley:countQualifier ; parley:groupLabel ;
 *                           parley:asOf ; parley:aboutEvent ; parley:claimedBy or parley:statedBy (the article's own voice) ; parley:evidence ;
 *                           parley:updates ; parley:contradicts ; parley:subCountOf
 * id:event/...              a parley:Event (parley:Agreement too) ; parley:eventType ; parley:eventStatus ; rdfs:label ; parley:beginDate ;
 *                           parley:endDate ; parley:day ; parley:agent* ; parley:target* ; parley:mediator* ; parley:location* ; parley:partOfEvent ;
 *                           parley:hasTerm* ; parley:claimedBy* ; parley:deniedBy* ; parley:realises* ; parley:evidence+ (trigger mentions;
 *                           the one with parley:toldAs carries the status in that article and nif:sentence)
 * id:actor/...              a parley:Person | Organisation | Polity | Group, and parley:Actor; or parley:Place. skos:prefLabel ; skos:altLabel* ;
 *                           parley:affiliation ; skos:exactMatch (Wikidata) or skos:closeMatch ; geo:hasGeometry/geo:asWKT ; parley:evidence*
 * id:day/2023-09-20         a parley:Day ; dct:date ; parley:month (id:month/2023-09, a parley:Month)
 * id:link/H                 a parley:DerivedLink ; rdf:subject ; rdf:predicate ; rdf:object ; parley:derivedBy (a Rule) ; parley:confidence
 * id:tally/SET/H            a parley:Tally ; qb:dataSet id:tally/SET ; parley:tallyOf ; parley:tallyWith ; parley:act ; parley:day ; parley:total
 *                           SET is speakers, speaker-days, pairs (speaker, partner, act), days, acts, events
 * </pre>
 *
 * <p>Statements are not typed as events, though the ontology makes them a kind of event: {@code ?e a parley:Event} finds what happened.
 * Acts, stances, statuses, measures and quote types carry the code of the records as {@code skos:notation}.
 *
 * <h2>Text search</h2>
 *
 * {@code ?wording text:query (parley:words "ceasefire" 100)} finds wordings; likewise {@code parley:quotedText} (wordings),
 * {@code rdfs:label} (actors, events, figures, articles), {@code skos:altLabel} (other names) and {@code nif:isString} (articles).
 * {@code (?wording ?score ?literal) text:query (parley:words "ceasefire" "highlight:s:<b> | e:</b>")} marks what was found.
 * Pass what people type through {@link org.parley.store.SearchText#toLucene}.
 *
 * <h2>Asking</h2>
 *
 * <pre>{@code
 * try (Store store = Store.open(directory)) {
 *     Table table = SavedQueries.load().run(store, "statements", Map.of("speaker", "Hikmet Hajiev", "from", "2023-09-20"));
 *     TableFormat.CSV.write(table, out);
 * }
 * }</pre>
 *
 * <p>{@link org.parley.query.SavedQuery#sparql} is the text for people; {@link org.parley.query.SavedQueries#bind} the query with its values
 * bound. A server runs {@link org.parley.query.SavedQueries#run(org.apache.jena.query.Dataset, SavedQuery, java.util.Map, java.time.Duration)}
 * inside its own transaction on {@link org.parley.store.Store#datasetGraph()}.
 */
@NullMarked
package org.parley.query;

import org.jspecify.annotations.NullMarked;
