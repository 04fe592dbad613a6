import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allEventDefinitions, allUpcasters } from '../definitions.ts';
import {
  accessDecider, accountDecider, adjustmentDecider, agencyDecider, calendarDecider, catalogDecider, hallDecider, instrumentDecider, letterDecider, logDecider, milestoneDecider, organisationDecider, permissionDecider, provinceDecider,
  responsibilityDecider, responsibilityListDecider, rulebookDecider, signingKeyDecider, staffingDecider, subjectDecider, caseDecider, contactDecider, creditDecider, errandDecider, queueDecider, slotDecider,
  gatewayDecider, networkDecider, venueDecider, venueStandardDecider, jointDecider, jointMatterDecider,
  guidanceDecider, negativeListDecider, policyNoticeDecider, practiceDecider, trainingDecider,
  disclosureDecider, exemptionDecider, presenceDecider, publicityDecider, complaintDecider, hotlineDecider, problemDecider, kioskDecider,
  accountabilityDecider, appraisalDecider, bulletinDecider, inspectionDecider, spotCheckDecider, reviewDecider, reviewFormDecider,
} from '../index.ts';
import { canonicalText, same } from './canonical.ts';
import { unreachable } from './dispatch.ts';
import { REJECTION_CODES } from './rejection-codes.ts';
import { STREAMS, streamName } from './streams.ts';
import { specification } from './testing/specification.ts';

describe('canonical text', () => {
  it('is the same for the same value in any order of keys', () => {
    expect(canonicalText({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => same(value, Object.fromEntries(Object.entries(value).reverse()))));
  });
  it('tells values apart and forgets what is absent', () => {
    expect([same([1, 2], [2, 1]), same({ a: undefined }, {}), same(null, undefined)]).toEqual([false, true, false]);
  });
});

describe('names that are stored for ever', () => {
  it('are used once', () => {
    const types = allEventDefinitions.map(definition => definition.type);
    expect(new Set(types).size).toBe(types.length);
    expect(new Set(REJECTION_CODES).size).toBe(REJECTION_CODES.length);
  });
  it('have a step up for each older version', () => {
    const missing = allEventDefinitions.flatMap(({ type, version }) => Array.from({ length: version - 1 }, (_, at) => `${type}@${at + 1}`).filter(step => !allUpcasters.some(up => `${up.type}@${up.from}` === step)));
    expect(missing).toEqual([]);
  });
});

describe('the stream map', () => {
  const deciders = [
    logDecider, organisationDecider, instrumentDecider, calendarDecider, adjustmentDecider, catalogDecider, provinceDecider, agencyDecider, hallDecider, subjectDecider, accessDecider, accountDecider,
    letterDecider, responsibilityDecider, responsibilityListDecider, permissionDecider, staffingDecider, milestoneDecider, rulebookDecider, signingKeyDecider, caseDecider, creditDecider, errandDecider, slotDecider, queueDecider, contactDecider,
    venueStandardDecider, venueDecider, gatewayDecider, networkDecider, jointMatterDecider, jointDecider,
    policyNoticeDecider, trainingDecider, negativeListDecider, guidanceDecider, practiceDecider,
    disclosureDecider, exemptionDecider, presenceDecider, publicityDecider, complaintDecider, hotlineDecider, problemDecider, kioskDecider,
    accountabilityDecider, appraisalDecider, bulletinDecider, inspectionDecider, spotCheckDecider, reviewDecider, reviewFormDecider,
  ];
  it('has one row per decider, one for the reactors and one for the lease, and says what each guards', () => {
    expect(STREAMS.map(kind => kind.category).sort()).toEqual([...deciders.map(decider => decider.category), 'reactor', 'tlog'].sort());
    for (const kind of STREAMS) {
      expect(kind.category).toMatch(/^[a-z]+$/);
      expect(kind.guards.length).toBeGreaterThan(0);
    }
  });
  it('names streams of known categories only', () => {
    expect(streamName('catalog', '610702')).toBe('catalog-610702');
    expect(() => streamName('catalogue', '610702')).toThrow('no such category');
  });
});

describe('an exhaustive switch', () => {
  it('ends loudly when a stranger comes through', () => {
    expect(() => unreachable('stranger' as never)).toThrow('not foreseen: stranger');
  });
});

describe('the language of the specs', () => {
  type Added = { type: 'Added'; data: { n: number } };
  const adder = (remembers: boolean, tampers = false) => specification<{ sum: number; seen: boolean }, { n: number }, Added, null>({
    category: 'adder',
    initialState: () => ({ sum: 0, seen: false }),
    decide: (command, state) => (remembers && state.seen ? [] : [{ type: 'Added', data: { n: command.n } }]),
    evolve(draft, event) {
      draft.sum += event.data.n;
      draft.seen = true;
      if (tampers) event.data.n = 0;
    },
  });
  it('accepts a rule that knows what it has done', () => {
    adder(true).given().when({ n: 1 }, null).records({ type: 'Added', data: { n: 1 } });
  });
  it('finds a rule that does a thing twice, and an evolve that changes its event', () => {
    expect(() => adder(false).given().when({ n: 1 }, null).records({ type: 'Added', data: { n: 1 } })).toThrow('the same command again');
    expect(() => adder(true, true).given().when({ n: 1 }, null).records({ type: 'Added', data: { n: 1 } })).toThrow('read only');
  });
  it('finds a wrong answer', () => {
    expect(() => adder(true).given().when({ n: 1 }, null).records()).toThrow();
    expect(() => adder(true).given().when({ n: 1 }, null).refuses('already-done')).toThrow();
  });
});
