import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allEventDefinitions } from '../definitions.ts';
import { classified } from './classification.ts';
import { defineEvent } from './event.ts';
import { Sealed } from './sealed.ts';
import { classificationFaults, leavesOf } from './testing/classification-walk.ts';

describe('every place in every event has a class', () => {
  it.each(allEventDefinitions.map(definition => [definition.type, definition] as const))('%s', (_, definition) => {
    expect(leavesOf(definition.schema).length).toBeGreaterThan(0);
    expect(classificationFaults(definition.schema)).toEqual([]);
  });
  it('knows where the personal values are', () => {
    const personal = allEventDefinitions.flatMap(definition => leavesOf(definition.schema).filter(leaf => leaf.classification === 'personal' || leaf.classification === 'sensitive').map(leaf => `${definition.type}${leaf.path}`));
    expect(personal).toEqual([
      'SubjectRegistered.name', 'SubjectRegistered.idNumber', 'SubjectRegistered.phone', 'ApplicationReceived.contact', 'ApplicationReceived.answers', 'ApplicationReceived.papers[].attachments[].name', 'MaterialSubmitted.paper.attachments[].name',
      'OnTheSpotCorrectionMade.answers', 'CorrectionSubmitted.papers[].attachments[].name', 'CorrectionSubmitted.answers', 'NoticeComplaintRaised.text', 'ApplicationAccepted.capsule.inputs', 'DeferredPaperSubmitted.paper.attachments[].name',
      'ObjectionRaised.text', 'CaseGranted.capsule.inputs', 'CaseRefused.capsule.inputs', 'CaseNoted.note', 'ConsultationRecorded.details', 'AgencyRequested.contact', 'AgencyAuthorised.evidence.name', 'AgencyPapersCollected.papers[].attachment.name',
      'JointApplicationReceived.answers', 'JointPaperFilesAdded.attachments[].name', 'ReviewSubmitted.comment', 'ReviewSubmitted.scan.name', 'ReviewFollowedUp.comment', 'BadReviewFedBack.told', 'ReturnCallMade.note',
      'ComplaintReceived.words', 'ComplaintReceived.refused', 'ComplaintReceived.contact', 'ComplaintAnswered.answer', 'ComplaintCalledBack.note', 'ComplaintSettlementSaid.reason',
    ]);
  });
});

describe('what the check finds', () => {
  const planted = (schema: z.ZodType) => classificationFaults(defineEvent('Planted', 1, schema).schema);
  it('a field without a class, however deep', () => {
    expect(planted(z.strictObject({ phone: z.string() }))).toEqual(['.phone: no class']);
    expect(planted(z.strictObject({ a: classified('public', z.string()), list: z.array(z.strictObject({ b: z.string().nullable() })) }))).toEqual(['.list[].b: no class']);
    expect(planted(z.union([classified('public', z.string()), z.number()]))).toEqual(['|1: no class']);
    expect(planted(z.record(z.string(), z.tuple([z.string()]).optional()))).toEqual(['{}[0]: no class']);
  });
  it('a personal value in the clear', () => {
    expect(planted(classified('public', z.strictObject({ phone: classified('personal', z.string()), illness: classified('sensitive', z.string()) })))).toEqual(['.phone: personal, not sealed', '.illness: sensitive, not sealed']);
    expect(planted(classified('personal', z.strictObject({ a: z.strictObject({ b: z.string() }) })))).toEqual(['.a.b: personal, not sealed']);
  });
  it('nothing in what is sealed or classed from above', () => {
    expect(planted(classified('internal', z.strictObject({ name: classified('personal', Sealed).nullable(), note: z.string() })))).toEqual([]);
  });
});
