package org.parley.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of Parley's own ontology, one constant each, named exactly as in {@code ontology/parley.ttl}.
 *
 * <p>To add a term, add it there first: a test compares this class with the ontology both ways.
 */
public final class Parley {
    public static final String NS = "https://w3id.org/parley/ontology#";
    public static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/parley/ontology");
    public static final String EVENT_TYPE_NS = "https://w3id.org/parley/event-type/";

    // Classes
    public static final Node Actor = term("Actor");
    public static final Node Person = term("Person");
    public static final Node Organisation = term("Organisation");
    public static final Node Polity = term("Polity");
    public static final Node Group = term("Group");
    public static final Node Place = term("Place");
    public static final Node Event = term("Event");
    public static final Node Agreement = term("Agreement");
    public static final Node Statement = term("Statement");
    public static final Node Claim = term("Claim");
    public static final Node QuantityClaim = term("QuantityClaim");
    public static final Node Article = term("Article");
    public static final Node Mention = term("Mention");
    public static final Node Wording = term("Wording");
    public static final Node Extraction = term("Extraction");
    public static final Node DerivedLink = term("DerivedLink");
    public static final Node Rule = term("Rule");
    public static final Node Tally = term("Tally");
    public static final Node Day = term("Day");
    public static final Node Month = term("Month");
    public static final Node EventType = term("EventType");
    public static final Node EventStatus = term("EventStatus");
    public static final Node Act = term("Act");
    public static final Node Stance = term("Stance");
    public static final Node QuoteType = term("QuoteType");
    public static final Node Measure = term("Measure");

    // Properties
    public static final Node eventType = term("eventType");
    public static final Node eventStatus = term("eventStatus");
    public static final Node participant = term("participant");
    public static final Node agent = term("agent");
    public static final Node target = term("target");
    public static final Node mediator = term("mediator");
    public static final Node location = term("location");
    public static final Node beginDate = term("beginDate");
    public static final Node endDate = term("endDate");
    public static final Node partOfEvent = term("partOfEvent");
    public static final Node hasTerm = term("hasTerm");
    public static final Node claimedBy = term("claimedBy");
    public static final Node deniedBy = term("deniedBy");
    public static final Node speaker = term("speaker");
    public static final Node onBehalfOf = term("onBehalfOf");
    public static final Node addressee = term("addressee");
    public static final Node relayedBy = term("relayedBy");
    public static final Node venue = term("venue");
    public static final Node act = term("act");
    public static final Node stance = term("stance");
    public static final Node saidOn = term("saidOn");
    public static final Node saidOnBasis = term("saidOnBasis");
    public static final Node expresses = term("expresses");
    public static final Node quoteType = term("quoteType");
    public static final Node quotedText = term("quotedText");
    public static final Node cue = term("cue");
    public static final Node describedAs = term("describedAs");
    public static final Node reportsStatement = term("reportsStatement");
    public static final Node respondsTo = term("respondsTo");
    public static final Node content = term("content");
    public static final Node aboutEvent = term("aboutEvent");
    public static final Node givesFigure = term("givesFigure");
    public static final Node statedBy = term("statedBy");
    public static final Node asOf = term("asOf");
    public static final Node measure = term("measure");
    public static final Node count = term("count");
    public static final Node countMax = term("countMax");
    public static final Node countQualifier = term("countQualifier");
    public static final Node countedGroup = term("countedGroup");
    public static final Node subCountOf = term("subCountOf");
    public static final Node updates = term("updates");
    public static final Node contradicts = term("contradicts");
    public static final Node denies = term("denies");
    public static final Node confirms = term("confirms");
    public static final Node answers = term("answers");
    public static final Node realises = term("realises");
    public static final Node derivedBy = term("derivedBy");
    public static final Node evidence = term("evidence");
    public static final Node reportedIn = term("reportedIn");
    public static final Node speakerMention = term("speakerMention");
    public static final Node cueMention = term("cueMention");
    public static final Node contentMention = term("contentMention");
    public static final Node quoteMention = term("quoteMention");
    public static final Node timeExpression = term("timeExpression");
    public static final Node mentionKind = term("mentionKind");
    public static final Node boilerplate = term("boilerplate");
    public static final Node publishedBasis = term("publishedBasis");
    public static final Node textHash = term("textHash");
    public static final Node confidence = term("confidence");
    public static final Node recordId = term("recordId");
    public static final Node extractedBy = term("extractedBy");
    public static final Node affiliation = term("affiliation");
    public static final Node day = term("day");
    public static final Node month = term("month");
    public static final Node tallyOf = term("tallyOf");
    public static final Node tallyWith = term("tallyWith");
    public static final Node total = term("total");
    public static final Node correctedBy = term("correctedBy");
    public static final Node withdrawn = term("withdrawn");
    public static final Node trigger = term("trigger");
    public static final Node notTrigger = term("notTrigger");
    public static final Node agentRole = term("agentRole");
    public static final Node targetRole = term("targetRole");
    public static final Node mediatorRole = term("mediatorRole");
    public static final Node placeRole = term("placeRole");
    public static final Node reciprocal = term("reciprocal");
    public static final Node ofAct = term("ofAct");
    public static final Node words = term("words");
    public static final Node sharedQuote = term("sharedQuote");
    public static final Node creditedTo = term("creditedTo");
    public static final Node toldAs = term("toldAs");
    public static final Node side = term("side");
    public static final Node groupLabel = term("groupLabel");
    public static final Node file = term("file");

    // Fixed individuals
    public static final Node UnknownSpeaker = term("UnknownSpeaker");
    public static final Node Reported = term("Reported");
    public static final Node Claimed = term("Claimed");
    public static final Node Planned = term("Planned");
    public static final Node Conditional = term("Conditional");
    public static final Node Asserted = term("Asserted");
    public static final Node Hedged = term("Hedged");
    public static final Node Denied = term("Denied");
    public static final Node HedgedDenial = term("HedgedDenial");
    public static final Node Unknown = term("Unknown");
    public static final Node Direct = term("Direct");
    public static final Node Indirect = term("Indirect");
    public static final Node Mixed = term("Mixed");
    public static final Node Assert = term("Assert");
    public static final Node Deny = term("Deny");
    public static final Node Accuse = term("Accuse");
    public static final Node Demand = term("Demand");
    public static final Node Request = term("Request");
    public static final Node Promise = term("Promise");
    public static final Node Warn = term("Warn");
    public static final Node Announce = term("Announce");
    public static final Node Confirm = term("Confirm");
    public static final Node Support = term("Support");
    public static final Node Concern = term("Concern");
    public static final Node Reject = term("Reject");
    public static final Node Predict = term("Predict");
    public static final Node Killed = term("Killed");
    public static final Node Wounded = term("Wounded");
    public static final Node Missing = term("Missing");
    public static final Node Captured = term("Captured");
    public static final Node Detained = term("Detained");
    public static final Node Evacuated = term("Evacuated");
    public static final Node Displaced = term("Displaced");
    public static final Node Residents = term("Residents");
    public static final Node Troops = term("Troops");
    public static final Node Attending = term("Attending");
    public static final Node PositionsCaptured = term("PositionsCaptured");
    public static final Node FigureUpdateRule = term("FigureUpdateRule");
    public static final Node FigureContradictionRule = term("FigureContradictionRule");
    public static final Node CrossedDemandsRule = term("CrossedDemandsRule");
    public static final Node RestraintAndHarmRule = term("RestraintAndHarmRule");
    public static final Node RivalBlameRule = term("RivalBlameRule");
    public static final Node OpposedClaimsRule = term("OpposedClaimsRule");
    public static final Node DenialRule = term("DenialRule");
    public static final Node ConfirmationRule = term("ConfirmationRule");
    public static final Node AnswerRule = term("AnswerRule");
    public static final Node RealisationRule = term("RealisationRule");

    private Parley() {}

    /**
     * The term that stands for a code of the records: {@code hedged-denial} is {@link #HedgedDenial}.
     *
     * <p>The ontology carries the code as skos:notation; that the two agree is tested.
     */
    public static Node coded(String code) {
        StringBuilder name = new StringBuilder(code.length());
        boolean upper = true;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '-') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return term(name.toString());
    }

    /** The rule with a code such as {@code figure-update}. */
    public static Node rule(String code) {
        return NodeFactory.createURI(coded(code).getURI() + "Rule");
    }

    /** The event type with a local name such as {@code Bombardment}. */
    public static Node eventType(String name) {
        return NodeFactory.createURI(EVENT_TYPE_NS + name);
    }

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
