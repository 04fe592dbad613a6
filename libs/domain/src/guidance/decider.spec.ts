import { describe, it } from 'vitest';
import { actor, codeOf, item, itemMap } from '../catalog/testing/fixtures.ts';
import { specification } from '../kernel/testing/specification.ts';
import { GuidanceCommand, type GuidanceContext, guidanceDecider, guidanceEvents, type GuidanceEvent } from './index.ts';

const { given } = specification(guidanceDecider, { commands: GuidanceCommand, events: guidanceEvents });
const [TOWN, VILLAGE] = ['610702100', '610702100201'];
const HEAD = actor(TOWN, 'p-head', 'centre_manager');
const by = (who: GuidanceContext['actor'], parts: Partial<GuidanceContext> = {}): GuidanceContext => ({ now: '2023-03-10T02:00:00.000Z', today: '2023-03-10', actor: who, village: { code: VILLAGE, town: TOWN }, catalogue: itemMap(item(1)), ...parts });
const visit = (on = '2023-03-09'): GuidanceCommand => ({ type: 'LogGuidanceVisit', data: { on, topics: ['agency', 'disclosure'], seen: '代办台账齐全，公开栏未更新', advice: '三日内更新公开栏' } });
const answer = (code: string | null = codeOf(1)): GuidanceCommand => ({ type: 'AnswerQuestion', data: { item: code, asked: '异地居住的老人怎样认证', answer: '可以视频认证，由站点协助' } });
const visited: GuidanceEvent = { type: 'GuidanceVisitLogged', data: { visit: 1, village: VILLAGE, town: TOWN, on: '2023-03-09', topics: ['agency', 'disclosure'], seen: '代办台账齐全，公开栏未更新', advice: '三日内更新公开栏', officer: 'p-head' } };
const answered: GuidanceEvent = { type: 'QuestionAnswered', data: { question: 1, village: VILLAGE, town: TOWN, on: '2023-03-10', item: codeOf(1), asked: '异地居住的老人怎样认证', answer: '可以视频认证，由站点协助', officer: 'p-head' } };

// @req #42
describe('a centre guides the stations of its villages', () => {
  it('by visits and by answers, numbered for each station', () => {
    given().when(visit(), by(HEAD)).records(visited);
    given().when(answer(), by(HEAD)).records(answered);
    given(visited).when(visit('2023-03-10'), by(HEAD)).recordsTypes('GuidanceVisitLogged');
    given(visited).when(visit(), by(HEAD)).refuses('already-done');
    given(answered).when(answer(), by(HEAD)).refuses('already-done');
  });
  it('and no other centre does, nor anything that has not happened', () => {
    given().when(visit('2023-03-11'), by(HEAD)).refuses('date-in-future');
    given().when(visit(), by(actor('610702001', 'p-other', 'centre_manager'))).refuses('not-in-town');
    given().when(visit(), by(actor(TOWN, 'p-clerk', 'inspector'))).refuses('wrong-office');
    given().when(visit(), by(HEAD, { village: null })).refuses('unknown-unit');
    given().when(answer(codeOf(9)), by(HEAD)).refuses('unknown-item');
  });
});
